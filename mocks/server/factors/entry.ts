import { audit } from '../audit.ts';
import { subjectOf, type FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { Proof } from '../records.ts';
import type { CodeOutcome } from './codes.ts';
import { clearFailures, countFailure } from './failures.ts';
import { refusalOf } from './held.ts';

/** What becomes of a code that was entered, wherever it comes from (V5): it is a proof, or it counts against the method. */
export function concludeEntry(
  context: FlowContext,
  proof: Omit<Proof, 'at'>,
  outcome: CodeOutcome,
): Refusal | undefined {
  const { flow, now } = context;
  const { method } = proof;
  const subject = subjectOf(context);
  if (outcome === 'right') {
    clearFailures(subject, method);
    flow.proofs.push({ ...proof, at: now });
    return undefined;
  }
  if (outcome === 'code-expired') return { code: outcome, input: 'code' };

  const held = countFailure(subject, method, now);
  if (!held) return { code: outcome, input: 'code' };
  const details = { account: flow.account, method, reason: outcome };
  audit(context, 'authn_login_fail_max', details);
  audit(context, 'authn_login_lock', details);
  return refusalOf(held);
}
