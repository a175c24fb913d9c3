import type { Held } from './held.ts';

/** Whole seconds left until a moment, never too few: a page that has counted to 0 is not ahead of the server. */
export const secondsUntil = (moment: number | undefined, now: number): number =>
  Math.max(0, Math.ceil(((moment ?? now) - now) / 1000));

/** Whole seconds left of so many that were said with a flow. */
export const secondsLeft = (seconds: number | undefined, receivedAt: number, now: number): number =>
  secondsUntil(receivedAt + (seconds ?? 0) * 1000, now);

/** Whether something is held still. Seconds that have passed open it without asking; without seconds, only another answer does. */
export const isHeld = (held: Held | undefined, receivedAt: number, now: number): boolean =>
  !!held && (held.for === undefined || secondsLeft(held.for, receivedAt, now) > 0);
