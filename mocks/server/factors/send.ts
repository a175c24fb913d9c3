import type { Channel } from '../../../src/wire/index.ts';
import { audit } from '../audit.ts';
import { subjectOf, type FlowContext, type Sending } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import { bindingOf, channelPolicy, sentCodeOf, type CodeTarget } from './code-target.ts';
import { addCode, confirmCode, withdrawCode } from './codes.ts';
import { refusalOf } from './held.ts';
import { allowance, countAgainst, uncount, type Limit } from './limits.ts';
import { mask } from './masking.ts';
import { composeMessage } from './messages.ts';
import { sendBudget, sendKeys } from './send-budget.ts';

/** STANDARDS section 1: whoever it is for. */
const PER_IP: Limit = { count: 25, seconds: 300 };

/**
 * Makes a code and counts it as sent; or says why not. Its message leaves when this is committed, for a provider that is slow must hold up
 * nobody else.
 */
async function reserve(
  context: FlowContext,
  target: CodeTarget,
  isAsked: boolean,
): Promise<Refusal | undefined> {
  const { world, draft, portal, flow, ip, now } = context;
  const { method, channel, address } = target;
  const { held, left } = sendBudget(context, target);
  if (held) return refusalOf(held);
  const perIpKey = `send:ip:${ip}`;
  const perIp = allowance(draft, perIpKey, PER_IP, now);
  if (perIp.wait > 0) return { code: 'send-limit', retryAfter: perIp.wait };

  const policy = channelPolicy(context, channel);
  const binding = bindingOf(context, target);
  const { code, id } = await addCode(subjectOf(context), binding, policy, now, world.random);
  const keys = sendKeys(context, target);
  const isStranger = flow.account === undefined;
  countAgainst(draft, keys, { now, isAnonymous: isStranger && left > 1 });
  countAgainst(draft, [perIpKey], { now, isAnonymous: isStranger && perIp.left > 1 });
  const channelBefore = flow.chosen.channels[target.purpose];
  flow.chosen.channels[target.purpose] = channel;
  context.sending = {
    message: composeMessage(portal, policy, channel, address.value, code),
    flow: flow.id,
    code: id,
    method,
    purpose: target.purpose,
    channelBefore,
    keys: [...keys, perIpKey],
    at: now,
    isAsked,
  };
  return undefined;
}

/** By an action of the person's own. */
export const send = (context: FlowContext, target: CodeTarget, channel: Channel) =>
  reserve(context, { ...target, channel }, true);

/** Where the portal sends the first code unasked, and none is under way. A refusal is no matter: the step says what holds it. */
export async function sendOnArrival(context: FlowContext, target: CodeTarget): Promise<void> {
  if (channelPolicy(context, target.channel).send !== 'on-arrival' || sentCodeOf(context, target)) return;
  await reserve(context, target, false);
}

/** The message has left. */
export function confirm(context: FlowContext, { code, method, message }: Sending): undefined {
  const { world, flow, now } = context;
  const subject = subjectOf(context);
  confirmCode(subject, code);
  world.outbox.add(message, now);
  flow.notice = { code: 'code-sent', level: 'success' };
  audit(context, 'authn_token_created', { account: flow.account, method, to: mask(message.to) });
}

/** The provider did not take it: nothing has changed, and nothing was counted (V17). */
export function undo(context: FlowContext, { code, purpose, channelBefore, keys, at }: Sending): Refusal {
  const { draft, flow } = context;
  withdrawCode(subjectOf(context), code);
  uncount(draft, keys, at);
  if (channelBefore) flow.chosen.channels[purpose] = channelBefore;
  else delete flow.chosen.channels[purpose];
  flow.notice = { code: 'delivery-failed', level: 'error' };
  return { code: 'delivery-failed' };
}
