import type { Action, Timing } from '../../src/wire/index.ts';
import type { Refusal } from './problems.ts';

/** Why an action is offered but cannot be done now. */
export type Barrier = NonNullable<Action['disabled']>;

/** What is answered to somebody who tries all the same. */
export function refusalOf(barrier: Barrier, { resendIn, lockedFor }: Timing = {}): Refusal {
  switch (barrier) {
    case 'wait':
      return { code: 'send-wait', retryAfter: resendIn };
    case 'spent':
      return { code: 'send-limit', retryAfter: resendIn };
    case 'locked':
      return { code: 'code-locked', retryAfter: lockedFor };
    case 'disabled':
      return { code: 'code-disabled' };
    case 'not-sent':
      return { code: 'action-unavailable' };
  }
}
