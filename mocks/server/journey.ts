import type { Option, Session } from '../../src/wire/index.ts';
import type { Account } from './accounts.ts';
import { audit } from './audit.ts';
import { lastCodeOf } from './codes.ts';
import { heldBy } from './failures.ts';
import { accountOf, applicationOf, type FlowContext, type Stage } from './flows.ts';
import type { Method } from './portal.ts';
import { channelPolicy } from './send-budget.ts';
import { sendCode } from './send.ts';
import { renewSession, signIn } from './sessions.ts';

/** The methods that the portal and the application accept (POL-1), in the portal's order. */
function acceptedMethods(context: FlowContext): Method[] {
  const { methods } = applicationOf(context);
  return context.portal.methods.filter(({ id }) => !methods || methods.includes(id));
}

function isSetUp(account: Account, method: Method): boolean {
  if (method.kind === 'authenticator') return account.authenticator !== undefined;
  return method.channels.some((channel) => account.addresses[channel] !== undefined);
}

export function usableMethods(context: FlowContext): Method[] {
  return acceptedMethods(context).filter((method) => isSetUp(accountOf(context), method));
}

/** The choice of a method. One that is held says why and until when; there is none to choose that would not work. */
export function methodOptions(context: FlowContext): Option[] {
  const account = accountOf(context);
  const usable = usableMethods(context);
  return acceptedMethods(context).map((method) => {
    const held = usable.includes(method)
      ? heldBy(account, method.id, context.now)
      : { reason: 'not-set-up' as const };
    return { value: method.id, ...(held && { held }) };
  });
}

export function hasChooser(context: FlowContext): boolean {
  return context.portal.chooser === 'always' || usableMethods(context).length > 1;
}

export function stageOf(context: FlowContext, method: Method): Stage {
  if (method.kind === 'authenticator') return { kind: 'authenticator', method: method.id };
  const account = accountOf(context);
  const last = lastCodeOf(account, context.flow.id, method.channels);
  const channel = last?.channel ?? method.channels.find((known) => account.addresses[known] !== undefined);
  return channel ? { kind: 'code', method: method.id, channel } : { kind: 'method' };
}

/** What is next for a person whose password was right. */
export async function afterPassword(context: FlowContext): Promise<void> {
  if (!applicationOf(context).requiresMfa) return complete(context);
  context.session.signedIn = undefined;
  await renewSession(context, context.session);
  const [only] = usableMethods(context);
  await arrive(context, hasChooser(context) || !only ? { kind: 'method' } : stageOf(context, only));
}

/** Goes to a step; where the portal sends the first code unasked, it is sent. */
export async function arrive(context: FlowContext, stage: Stage): Promise<void> {
  const { flow } = context;
  flow.stage = stage;
  if (stage.kind !== 'code' || channelPolicy(context, stage.channel).send !== 'on-arrival') return;
  if (lastCodeOf(accountOf(context), flow.id, [stage.channel])) return;
  const refusal = await sendCode(context, stage);
  if (refusal?.code === 'delivery-failed') flow.notice = { code: refusal.code, level: 'error' };
}

/** A code that was mailed proves no second factor (NIST SP 800-63B-4 section 3.1.3.1; POL-2). */
function assuranceLevel({ stage }: FlowContext['flow']): Session['aal'] {
  return stage.kind === 'authenticator' || (stage.kind === 'code' && stage.channel !== 'email') ? 2 : 1;
}

/** Everything that was asked for has been shown. */
export async function complete(context: FlowContext, method?: string): Promise<void> {
  const { flow, session } = context;
  const account = accountOf(context);
  const methods = ['password', ...(method === undefined ? [] : [method])];
  audit(context, 'authn_login_success', { account: account.id, method: methods.at(-1) });
  await signIn(context, session, account, methods, assuranceLevel(flow));
  flow.stage = { kind: 'done' };
}
