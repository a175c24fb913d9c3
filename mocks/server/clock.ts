/** Milliseconds since 1970, as `Date.now` gives them. */
export type Clock = () => number;

export const SECOND = 1000;

/** Whole seconds until a time, never less than nothing; a wait that has begun its last second is still one second. */
export function secondsUntil(time: number, now: number): number {
  return Math.max(0, Math.ceil((time - now) / SECOND));
}
