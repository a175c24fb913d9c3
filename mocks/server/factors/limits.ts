import { secondsUntil } from '../../../src/wire/index.ts';
import { SECOND } from '../clock.ts';
import type { Draft } from '../store.ts';

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

export function allowance({ limits }: Draft, key: string, { count, seconds }: Limit, now: number): Allowance {
  const recent = (limits.get(key)?.times ?? []).filter((time) => time > now - seconds * SECOND);
  const left = Math.max(0, count - recent.length);
  const forgottenIn = (time = now) => secondsUntil(time + seconds * SECOND, now);
  return { left, wait: left > 0 ? 0 : forgottenIn(recent.at(-count)), reset: forgottenIn(recent[0]) };
}

/** The tightest of several allowances. */
export function tightest(...allowances: Allowance[]): Allowance {
  return allowances.reduce((a, b) => (b.wait > a.wait || (b.wait === a.wait && b.left < a.left) ? b : a));
}

/** Times that no limit looks at any more. */
const KEPT = 100;

export interface Counted {
  now: number;
  /** The longest window of the limits that look at it. */
  seconds: number;
  /** Whether anybody can make such a row, known or not; one that is full is kept all the same. */
  isAnonymous?: boolean;
}

export function countAgainst(
  { limits }: Draft,
  keys: string[],
  { now, seconds, isAnonymous = false }: Counted,
): void {
  for (const id of keys) {
    const times = [...(limits.get(id)?.times ?? []), now].slice(-KEPT);
    limits.put({ id, times, seconds, isAnonymous });
  }
}

/** Takes back what was counted at a moment. */
export function uncount({ limits }: Draft, keys: string[], moment: number): void {
  for (const id of keys) {
    const row = limits.get(id);
    if (!row) continue;
    row.times = row.times.toSpliced(row.times.lastIndexOf(moment), row.times.includes(moment) ? 1 : 0);
    if (row.times.length === 0) limits.drop(id);
  }
}
