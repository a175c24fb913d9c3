import type { Held } from '../../../src/wire/index.ts';
import type { Refusal } from '../refusal.ts';

/** Why an action is offered but cannot be done now, and for how many seconds. */
export type HeldAction = Omit<Held, 'reason'> & {
  reason: 'wait' | 'spent' | 'locked' | 'disabled' | 'not-sent';
};

/** What is answered to somebody who tries all the same. */
export function refusalOf({ reason, for: retryAfter }: HeldAction): Refusal {
  switch (reason) {
    case 'wait':
      return { code: 'send-wait', retryAfter };
    case 'spent':
      return { code: 'send-limit', retryAfter };
    case 'locked':
      return { code: 'code-locked', retryAfter };
    case 'disabled':
      return { code: 'code-disabled' };
    case 'not-sent':
      return { code: 'action-unavailable' };
  }
}
