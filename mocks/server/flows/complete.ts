import type { Session } from '../../../src/wire/index.ts';
import { audit } from '../audit.ts';
import { accountOf, type FlowContext } from '../flow-context.ts';
import type { Proof } from '../records.ts';
import { signIn } from '../sessions/sessions.ts';

/**
 * A code that was mailed proves no second factor (NIST SP 800-63B-4 section 3.1.3.1; POL-2), and neither does one sent to an address that
 * was bound on the strength of the password alone.
 */
const isSecondFactor = ({ by, channel, isNew }: Proof) =>
  by === 'authenticator' || (by === 'code' && channel !== 'email' && !isNew);

export const assuranceLevel = (proofs: Proof[]): Session['aal'] => (proofs.some(isSecondFactor) ? 2 : 1);

/** Everything that was asked for has been shown. */
export async function complete(context: FlowContext): Promise<void> {
  const { flow, session } = context;
  const account = accountOf(context);
  const methods = [...new Set(flow.proofs.map(({ method }) => method))];
  audit(context, 'authn_login_success', { account: account.id, method: methods.at(-1) });
  await signIn(context, session, account, methods, assuranceLevel(flow.proofs));
  flow.isComplete = true;
}
