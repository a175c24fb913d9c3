import { secondsUntil } from '../../../src/wire/time.ts';
import type { Action, Channel, Option } from '../../../src/wire/index.ts';
import { lastCodeOf, takeCode } from '../codes.ts';
import { heldBy } from '../failures.ts';
import { accountOf, type FlowContext, type Stage } from '../flows.ts';
import { mask } from '../masking.ts';
import { channelPolicy, destinationOf, sendBudget, type SendBudget } from '../send-budget.ts';
import { bindingOf, sendCode } from '../send.ts';
import { cancel } from './cancel.ts';
import { entryTiming, concludeEntry } from './entry.ts';
import { chooseMethod, chooseMethodAction } from './method.ts';
import type { Handler, StepRules } from './step-rules.ts';

type CodeStage = Stage & { kind: 'code' };

function channelOptions(context: FlowContext, { method: id }: CodeStage): Option[] {
  const method = context.portal.methods.find((known) => known.id === id);
  const channels = method?.kind === 'code' ? method.channels : [];
  const { addresses } = accountOf(context);
  return channels.flatMap((value) => {
    const address = addresses[value];
    return address === undefined ? [] : [{ value, detail: mask(address) }];
  });
}

function sendAction(context: FlowContext, stage: CodeStage, { held }: SendBudget): Action {
  return {
    ...(held && { held }),
    inputs: { channel: { type: 'choice', required: true, options: channelOptions(context, stage) } },
  };
}

function verifyAction(context: FlowContext, stage: CodeStage, isSent: boolean): Action {
  const held =
    heldBy(accountOf(context), stage.method, context.now) ??
    (isSent ? undefined : { reason: 'not-sent' as const });
  const { length } = channelPolicy(context, stage.channel);
  return { ...(held && { held }), inputs: { code: { type: 'code', required: true, length } } };
}

const send: Handler<'code'> = (context, { method }, { channel }) =>
  sendCode(context, { method, channel: channel as Channel });

export const codeRules: StepRules<'code'> = {
  view(context, stage) {
    const { portal, flow, now } = context;
    const { channel, method } = stage;
    const sent = lastCodeOf(accountOf(context), flow.id, [channel]);
    const budget = sendBudget(context, stage);
    return {
      step: {
        kind: 'code',
        channel,
        destination: mask(destinationOf(context, channel)),
        sent: sent !== undefined,
        ...(channel === 'email' && { sender: portal.sender }),
      },
      actions: {
        verify: verifyAction(context, stage, sent !== undefined),
        [sent ? 'resend' : 'send']: sendAction(context, stage, budget),
        ...chooseMethodAction(context),
        cancel: {},
      },
      timing: {
        ...(sent && { expiresIn: sent.fate === 'live' ? secondsUntil(sent.expiresAt, now) : 0 }),
        ...entryTiming(context, method),
        sendsLeft: budget.left,
      },
    };
  },

  handlers: {
    send,
    resend: send,
    async verify(context, { method, channel }, { code = '' }) {
      const binding = bindingOf(context, channel);
      return concludeEntry(context, method, await takeCode(accountOf(context), binding, code, context.now));
    },
    'choose-method': chooseMethod,
    cancel,
  },
};
