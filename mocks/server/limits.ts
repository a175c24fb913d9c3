import { secondsUntil } from '../../src/wire/time.ts';
import { SECOND } from './clock.ts';
import type { State } from './state.ts';

/** So many times in so many seconds, in a window that slides. */
export interface Limit {
  count: number;
  seconds: number;
}

export interface Allowance {
  left: number;
  /** Seconds until one more is allowed; 0 while some are left. */
  wait: number;
  /** Seconds until the oldest that counts is forgotten. */
  reset: number;
}

export function allowance(state: State, key: string, { count, seconds }: Limit, now: number): Allowance {
  const recent = (state.limits[key] ?? []).filter((time) => time > now - seconds * SECOND);
  const left = Math.max(0, count - recent.length);
  const forgottenIn = (time = now) => secondsUntil(time + seconds * SECOND, now);
  return { left, wait: left > 0 ? 0 : forgottenIn(recent.at(-count)), reset: forgottenIn(recent[0]) };
}

/** The tightest of several allowances. */
export function tightest(...allowances: Allowance[]): Allowance {
  return allowances.reduce((a, b) => (b.wait > a.wait || (b.wait === a.wait && b.left < a.left) ? b : a));
}

export function countAgainst(state: State, keys: string[], now: number): void {
  for (const key of keys) state.limits[key] = [...(state.limits[key] ?? []), now];
}
