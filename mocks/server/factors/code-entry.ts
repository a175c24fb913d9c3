import {
  secondsUntil,
  type Action,
  type Channel,
  type Inputs,
  type Option,
} from '../../../src/wire/index.ts';
import { SECOND } from '../clock.ts';
import { subjectOf, type FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import { bindingOf, channelPolicy, sentCodeOf, type CodeTarget } from './code-target.ts';
import { isOpen, takeCode } from './codes.ts';
import { concludeEntry } from './entry.ts';
import { attemptsLeft, heldBy } from './failures.ts';
import { mask } from './masking.ts';
import { sendBudget } from './send-budget.ts';
import { send } from './send.ts';

function sendAction(context: FlowContext, target: CodeTarget): Action {
  const { held } = sendBudget(context, target);
  const detail = mask(target.address.value);
  const options: Option[] = target.channels.map((value) => ({ value, detail }));
  return { ...(held && { held }), inputs: { channel: { type: 'choice', required: true, options } } };
}

function verifyAction(context: FlowContext, { method, channel }: CodeTarget, isSent: boolean): Action {
  const held =
    heldBy(subjectOf(context), method, context.now) ?? (isSent ? undefined : { reason: 'not-sent' as const });
  const { length } = channelPolicy(context, channel);
  return { ...(held && { held }), inputs: { code: { type: 'code', required: true, length } } };
}

/** The step where a code is sent and entered, without the ways out of it. */
export function codeStage(context: FlowContext, target: CodeTarget): Stage {
  const { portal, now } = context;
  const { channel, address, method, name } = target;
  const sent = sentCodeOf(context, target);
  const { advice } = channelPolicy(context, channel);
  const isLive = sent && isOpen(sent);
  return {
    method,
    target,
    step: {
      kind: 'code',
      ...(name !== undefined && { name }),
      channel,
      destination: mask(address.value),
      sent: sent !== undefined,
      ...(channel === 'email' && { sender: portal.sender }),
    },
    actions: {
      verify: verifyAction(context, target, sent !== undefined),
      [sent ? 'resend' : 'send']: sendAction(context, target),
    },
    timing: {
      ...(sent && { expiresIn: isLive ? secondsUntil(sent.expiresAt, now) : 0 }),
      ...(isLive && advice !== undefined && { adviceIn: secondsUntil(sent.sentAt + advice * SECOND, now) }),
      attemptsLeft: attemptsLeft(subjectOf(context), method, now),
      sendsLeft: sendBudget(context, target).left,
    },
  };
}

export const sendTo = (context: FlowContext, target: CodeTarget, { channel }: Inputs) =>
  send(context, target, channel as Channel);

/** @param isNew whether the address was given in this flow, so that entering the code binds it */
export async function enterCode(
  context: FlowContext,
  target: CodeTarget,
  { code = '' }: Inputs,
  isNew = false,
): Promise<Refusal | undefined> {
  const outcome = await takeCode(subjectOf(context), bindingOf(context, target), code, context.now);
  const { method, channel } = target;
  return concludeEntry(context, { by: 'code', method, channel, ...(isNew && { isNew }) }, outcome);
}
