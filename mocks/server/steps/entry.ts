import type { Timing } from '../../../src/wire/index.ts';
import { audit } from '../audit.ts';
import type { CodeOutcome } from '../codes.ts';
import { attemptsLeft, clearFailures, countFailure } from '../failures.ts';
import { accountOf, type FlowContext } from '../flows.ts';
import { refusalOf } from '../held.ts';
import { complete } from '../journey.ts';
import type { Refusal } from '../problems.ts';

/** What holds for every code that is entered, wherever it comes from (V5). */
export function entryTiming(context: FlowContext, method: string): Timing {
  const account = accountOf(context);
  return {
    attemptsLeft: attemptsLeft(account, method, context.now),
  };
}

/** What becomes of a code that was entered. */
export async function concludeEntry(
  context: FlowContext,
  method: string,
  outcome: CodeOutcome,
): Promise<Refusal | undefined> {
  const account = accountOf(context);
  if (outcome === 'right') {
    clearFailures(account, method);
    await complete(context, method);
    return undefined;
  }
  if (outcome === 'code-expired') return { code: outcome, input: 'code' };

  const held = countFailure(account, method, context.now);
  if (!held) return { code: outcome, input: 'code' };
  const details = { account: account.id, method, reason: outcome };
  audit(context, 'authn_login_fail_max', details);
  audit(context, 'authn_login_lock', details);
  return refusalOf(held);
}
