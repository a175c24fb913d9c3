import type { Channel } from '../../../src/wire/index.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { subjectOf, type FlowContext, type Sending } from '../flow-context.ts';
import type { FlowRecord, Subject } from '../records.ts';
import type { Refusal } from '../refusal.ts';
import { bindingOf, channelPolicy, sentCodeOf, type CodeTarget } from './code-target.ts';
import { addCode, confirmCode, withdrawCode } from './codes.ts';
import { refusalOf } from './held.ts';
import { allowance, countAgainst, uncount, type Limit } from './limits.ts';
import { mask } from './masking.ts';
import { composeMessage } from './messages.ts';
import { DAY, sendBudget, sendKeys } from './send-budget.ts';

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
  countAgainst(draft, keys, { now, seconds: DAY.seconds, isAnonymous: isStranger && left > 1 });
  countAgainst(draft, [perIpKey], {
    now,
    seconds: PER_IP.seconds,
    isAnonymous: isStranger && perIp.left > 1,
  });
  const channelBefore = flow.chosen.channels[target.purpose];
  flow.chosen.channels[target.purpose] = channel;
  context.sending = {
    message: composeMessage(portal, policy, channel, address.value, code),
    flow: flow.id,
    version: flow.version + 1,
    account: flow.account,
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

/** Who has the code by now: the flow may have been given up meanwhile, or have got an account. */
function ownerOf({ draft }: Context, { account, code }: Sending, flow?: FlowRecord): Subject | undefined {
  const accounts = [account, flow?.account].map((id) => (id === undefined ? id : draft.accounts.get(id)));
  return [flow?.newcomer, ...accounts].find((subject) => subject?.codes.some(({ id }) => id === code));
}

/** Whether nothing has been done in the flow since. */
export const isUnchanged = ({ version }: Sending, flow?: FlowRecord): flow is FlowRecord =>
  flow?.version === version;

/** The message has left. */
export function confirm(context: Context, sending: Sending, flow?: FlowRecord): undefined {
  const { world, now } = context;
  const { code, account, method, message } = sending;
  const owner = ownerOf(context, sending, flow);
  // Where nothing is known of it any more, everything was put back to the start.
  if (!owner && !flow) return;
  if (owner) confirmCode(owner, code);
  world.outbox.add(message, now);
  audit(context, 'authn_token_created', { account, method, to: mask(message.to) });
  if (isUnchanged(sending, flow)) flow.notice = { code: 'code-sent', level: 'success' };
}

/** The provider did not take it: nothing has changed, and nothing was counted (V17). */
export function undo(context: Context, sending: Sending, flow?: FlowRecord): Refusal {
  const { code, purpose, channelBefore, keys, at } = sending;
  const owner = ownerOf(context, sending, flow);
  if (owner) withdrawCode(owner, code);
  uncount(context.draft, keys, at);
  if (isUnchanged(sending, flow)) {
    if (channelBefore) flow.chosen.channels[purpose] = channelBefore;
    else delete flow.chosen.channels[purpose];
    flow.notice = { code: 'delivery-failed', level: 'error' };
  }
  return { code: 'delivery-failed' };
}
