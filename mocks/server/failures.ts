import { secondsUntil } from '../../src/wire/time.ts';
import type { Account } from './accounts.ts';
import { SECOND } from './clock.ts';
import type { HeldAction } from './held.ts';

/** Wrong codes of one account and method, over all its flows and sessions (OTP-6, V2). */
export interface Failures {
  /** Since the last lock. */
  count: number;
  /** Since the last right one. Neither a lock that is over nor another code begins it anew (OTP-4, OTP-7). */
  consecutive: number;
  lockedUntil: number;
}

/** NIST SP 800-63B-4 section 3.2.2: a delay after some, and an end at 100. */
const LOCK_AFTER = 10;
const LOCK_SECONDS = 600;
const DISABLE_AFTER = 100;

const none: Failures = { count: 0, consecutive: 0, lockedUntil: 0 };

export const lockedFailures = (until: number): Failures => ({
  count: 0,
  consecutive: LOCK_AFTER,
  lockedUntil: until,
});

function failuresOf(account: Account, method: string): Failures {
  return account.failures[method] ?? none;
}

/** Seconds until codes are taken again. */
export function lockedFor(account: Account, method: string, now: number): number {
  return secondsUntil(failuresOf(account, method).lockedUntil, now);
}

/** Whether nothing but recovery helps any more. */
export function isDisabled(account: Account, method: string): boolean {
  return failuresOf(account, method).consecutive >= DISABLE_AFTER;
}

/** Why codes of this method are neither sent nor taken now. */
export function heldBy(account: Account, method: string, now: number): HeldAction | undefined {
  if (isDisabled(account, method)) return { reason: 'disabled' };
  const seconds = lockedFor(account, method, now);
  return seconds > 0 ? { reason: 'locked', for: seconds } : undefined;
}

export function attemptsLeft(account: Account, method: string, now: number): number {
  return heldBy(account, method, now) ? 0 : LOCK_AFTER - failuresOf(account, method).count;
}

/** Counts one wrong code, and says what has come of it. */
export function countFailure(account: Account, method: string, now: number): HeldAction | undefined {
  const { count, consecutive, lockedUntil } = failuresOf(account, method);
  const isLast = count + 1 >= LOCK_AFTER;
  account.failures[method] = {
    count: isLast ? 0 : count + 1,
    consecutive: consecutive + 1,
    lockedUntil: isLast ? now + LOCK_SECONDS * SECOND : lockedUntil,
  };
  return heldBy(account, method, now);
}

/** Success clears the failures of the method that was used, and of no other (OTP-8). */
export function clearFailures(account: Account, method: string): void {
  delete account.failures[method];
}
