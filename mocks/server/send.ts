import type { Channel } from '../../src/wire/index.ts';
import { audit } from './audit.ts';
import { addCode, createCode, type CodeBinding } from './codes.ts';
import { accountOf, type FlowContext } from './flows.ts';
import { refusalOf } from './held.ts';
import { allowance, countAgainst, type Limit } from './limits.ts';
import { mask } from './masking.ts';
import { composeMessage } from './messages.ts';
import type { Refusal } from './problems.ts';
import { channelPolicy, destinationOf, sendBudget, sendKeys, type SendTarget } from './send-budget.ts';

/** STANDARDS section 1: whoever it is for. */
const PER_IP: Limit = { count: 25, seconds: 300 };

/** What a code of this flow is bound to (OTP-5). */
export const bindingOf = (context: FlowContext, channel: Channel): CodeBinding => ({
  flow: context.flow.id,
  purpose: context.flow.kind,
  channel,
  destination: destinationOf(context, channel),
});

/** Makes a code and sends it; or says why not, and then nothing has changed (V17). */
export async function sendCode(context: FlowContext, target: SendTarget): Promise<Refusal | undefined> {
  const { services, state, portal, flow, ip, now } = context;
  const { method, channel } = target;
  const account = accountOf(context);
  const { held } = sendBudget(context, target);
  if (held) return refusalOf(held);
  const perIp = allowance(state, `send:ip:${ip}`, PER_IP, now);
  if (perIp.wait > 0) return { code: 'send-limit', retryAfter: perIp.wait };

  const policy = channelPolicy(context, channel);
  const binding = bindingOf(context, channel);
  const { destination } = binding;
  const { code, record } = await createCode(binding, policy, now, services.random);
  const message = composeMessage(portal, policy, channel, destination, code);
  try {
    await services.delivery(message);
  } catch {
    return { code: 'delivery-failed' };
  }

  services.outbox.add(message, now);
  addCode(account, record);
  countAgainst(state, [...sendKeys(context, channel), `send:ip:${ip}`], now);
  audit(context, 'authn_token_created', { account: account.id, method, to: mask(destination) });
  flow.stage = { kind: 'code', method, channel };
  flow.notice = { code: 'code-sent', level: 'success' };
  return undefined;
}
