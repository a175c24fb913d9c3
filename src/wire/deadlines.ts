import type { Flow, Timing } from './flow.ts';

/** Moments in milliseconds, on the clock that `now` came from. */
export interface Deadlines {
  /** From when on another code may be sent. */
  resend?: number;
  /** From when on the code that was sent is no longer valid. */
  expiry?: number;
  /** From when on codes may be entered again. */
  lock?: number;
}

/** A flow as a page keeps it: the seconds from now have become moments, which a remounted or sleeping page still counts to. */
export type LiveFlow = Flow & { deadlines: Deadlines };

const moment = (seconds: Timing[keyof Timing], now: number) =>
  seconds === undefined ? undefined : now + seconds * 1000;

/** @param now milliseconds, at the moment the flow was received */
export function withDeadlines(flow: Flow, now: number): LiveFlow {
  const { resendIn, expiresIn, lockedFor } = flow.timing ?? {};
  return {
    ...flow,
    deadlines: {
      resend: moment(resendIn, now),
      expiry: moment(expiresIn, now),
      lock: moment(lockedFor, now),
    },
  };
}

/** Whole seconds left, never too few: a page that has counted to 0 is not ahead of the server. */
export const secondsUntil = (deadline: number | undefined, now: number): number =>
  Math.max(0, Math.ceil(((deadline ?? now) - now) / 1000));
