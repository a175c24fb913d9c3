import { retireCodes } from '../codes.ts';
import { accountOf, type FlowContext } from '../flows.ts';
import { renewSession } from '../sessions.ts';

/** Back to the first step, as somebody nobody knows. */
export async function cancel(context: FlowContext): Promise<undefined> {
  const { flow, session } = context;
  retireCodes(accountOf(context), flow.id);
  delete flow.account;
  flow.stage = { kind: 'sign-in' };
  await renewSession(context, session);
}
