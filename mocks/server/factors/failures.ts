import { secondsUntil } from '../../../src/wire/index.ts';
import { SECOND } from '../clock.ts';
import type { Failures, Subject } from '../records.ts';
import type { HeldAction } from './held.ts';

/** NIST SP 800-63B-4 section 3.2.2: a delay after some, and an end at 100. */
const LOCK_AFTER = 10;
const LOCK_SECONDS = 600;
const DISABLE_AFTER = 100;

const none: Failures = { count: 0, consecutive: 0, lockedUntil: 0 };

/** As after the wrong codes that lock. */
export const lockedFailures = (until: number): Failures => ({
  count: 0,
  consecutive: LOCK_AFTER,
  lockedUntil: until,
});

/** As before the wrong code that locks. */
export const almostLocked = (): Failures => ({
  count: LOCK_AFTER - 1,
  consecutive: LOCK_AFTER - 1,
  lockedUntil: 0,
});

/** As after the wrong codes after which only recovery helps. */
export const disabledFailures = (): Failures => ({ count: 0, consecutive: DISABLE_AFTER, lockedUntil: 0 });

function failuresOf(subject: Subject, method: string): Failures {
  return subject.failures[method] ?? none;
}

/** Seconds until codes are taken again. */
export function lockedFor(subject: Subject, method: string, now: number): number {
  return secondsUntil(failuresOf(subject, method).lockedUntil, now);
}

/** Whether nothing but recovery helps any more. */
export function isDisabled(subject: Subject, method: string): boolean {
  return failuresOf(subject, method).consecutive >= DISABLE_AFTER;
}

/** Why codes of this method are neither sent nor taken now. */
export function heldBy(subject: Subject, method: string, now: number): HeldAction | undefined {
  if (isDisabled(subject, method)) return { reason: 'disabled' };
  const seconds = lockedFor(subject, method, now);
  return seconds > 0 ? { reason: 'locked', for: seconds } : undefined;
}

export function attemptsLeft(subject: Subject, method: string, now: number): number {
  return heldBy(subject, method, now) ? 0 : LOCK_AFTER - failuresOf(subject, method).count;
}

/** Counts one wrong code, and says what has come of it. */
export function countFailure(subject: Subject, method: string, now: number): HeldAction | undefined {
  const { count, consecutive, lockedUntil } = failuresOf(subject, method);
  const isLast = count + 1 >= LOCK_AFTER;
  subject.failures[method] = {
    count: isLast ? 0 : count + 1,
    consecutive: consecutive + 1,
    lockedUntil: isLast ? now + LOCK_SECONDS * SECOND : lockedUntil,
  };
  return heldBy(subject, method, now);
}

/** Success clears the failures of the method that was used, and of no other (OTP-8). */
export function clearFailures(subject: Subject, method: string): void {
  delete subject.failures[method];
}
