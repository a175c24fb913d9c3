import type { Held, Option } from '../../../src/wire/index.ts';
import { authenticatorStage, enterAuthenticatorCode } from '../factors/authenticator-entry.ts';
import { codeStage, enterCode, sendTo } from '../factors/code-entry.ts';
import { sentCodeOf, type CodeTarget } from '../factors/code-target.ts';
import { heldBy } from '../factors/failures.ts';
import { sendOnArrival } from '../factors/send.ts';
import { channelsOf, isSetUp, type CodeMethod } from '../factors/set-up.ts';
import { acceptedMethods, accountOf, applicationOf, type FlowContext } from '../flow-context.ts';
import { addressOf } from '../address.ts';
import type { Method, SecondFactorSpec } from '../portal.ts';
import type { Proof } from '../records.ts';
import type { Handler, Requirement } from './requirement.ts';
import type { Stage } from '../stage.ts';

/** What a code proves that stands for the second factor. */
const PURPOSE = 'sign-in';

const usableMethods = (context: FlowContext) =>
  acceptedMethods(context).filter((method) => isSetUp(context, method));

const hasChooser = (context: FlowContext, { chooser }: SecondFactorSpec) =>
  chooser === 'always' || usableMethods(context).length > 1;

/** What the person is on: chosen, or the only one. One that is accepted no longer leads back to the choice (POL-1). */
function methodOf(context: FlowContext, spec: SecondFactorSpec): Method | undefined {
  const usable = usableMethods(context);
  if (!hasChooser(context, spec)) return usable[0];
  return usable.find(({ id }) => id === context.flow.chosen.method);
}

/** The channel that was chosen, or used last in this flow, or else the first. */
function targetOf(context: FlowContext, method: CodeMethod): CodeTarget {
  const { addresses } = accountOf(context);
  const channels = channelsOf(context, method);
  const targets = channels.flatMap((channel): CodeTarget[] => {
    const address = addresses[addressOf(channel)];
    return address ? [{ purpose: PURPOSE, method: method.id, channel, channels, address }] : [];
  });
  const chosen = context.flow.chosen.channels[PURPOSE];
  const [latest] = targets
    .filter((target) => sentCodeOf(context, target))
    .sort((a, b) => Number(b.channel === chosen) - Number(a.channel === chosen));
  const target = latest ?? targets[0];
  if (!target) throw new Error(`The method ${method.id} has no channel here`);
  return target;
}

/** The choice of a method. One that is held says why and until when; there is none to choose that would not work. */
function methodOptions(context: FlowContext): Option[] {
  const usable = usableMethods(context);
  return acceptedMethods(context).map((method) => {
    const held = usable.includes(method)
      ? heldBy(accountOf(context), method.id, context.now)
      : { reason: 'not-set-up' as const };
    return { value: method.id, ...(held && { held }) };
  });
}

/** Why nothing can be chosen: every method that is set up is held. The first to open says for how long. */
function heldChoice(options: Option[]): Held | undefined {
  const held = options.flatMap((option) => (option.held?.reason === 'not-set-up' ? [] : [option.held]));
  const [soonest] = held.toSorted((a, b) => (a?.for ?? Infinity) - (b?.for ?? Infinity));
  return held.includes(undefined) ? undefined : soonest;
}

function choice(context: FlowContext): Stage {
  const options = methodOptions(context);
  const held = heldChoice(options);
  const choose = {
    ...(held && { held }),
    inputs: { method: { type: 'choice' as const, required: true, options } },
  };
  return { step: { kind: 'method' }, actions: { choose } };
}

async function arrive(context: FlowContext, spec: SecondFactorSpec): Promise<void> {
  const method = methodOf(context, spec);
  if (method?.kind === 'code') await sendOnArrival(context, targetOf(context, method));
}

const sendCode: Handler<SecondFactorSpec> = async (context, spec, inputs) => {
  const method = methodOf(context, spec);
  if (method?.kind !== 'code') return { code: 'action-unavailable' };
  return sendTo(context, targetOf(context, method), inputs);
};

/** Whether the application takes it for a second factor (POL-1): one of its methods, or an address bound just now that one of them uses. */
function isAccepted(context: FlowContext, { by, method, channel, isNew }: Proof): boolean {
  if (by === 'password') return false;
  return acceptedMethods(context).some(
    (accepted) =>
      accepted.id === method ||
      (isNew && accepted.kind === 'code' && channel !== undefined && accepted.channels.includes(channel)),
  );
}

export const secondFactor: Requirement<SecondFactorSpec> = {
  isMet: (context) =>
    !applicationOf(context).requiresMfa || context.flow.proofs.some((proof) => isAccepted(context, proof)),

  stage(context, spec) {
    const method = methodOf(context, spec);
    if (!method) return choice(context);
    const stage =
      method.kind === 'code'
        ? codeStage(context, targetOf(context, method))
        : authenticatorStage(context, method.id);
    return hasChooser(context, spec)
      ? { ...stage, actions: { ...stage.actions, 'choose-method': {} } }
      : stage;
  },

  arrive,

  on: {
    async choose(context, spec, { method: id }) {
      if (!usableMethods(context).some((usable) => usable.id === id)) return { code: 'action-unavailable' };
      context.flow.chosen.method = id as string;
      await arrive(context, spec);
      return undefined;
    },
    async 'choose-method'({ flow }) {
      delete flow.chosen.method;
      return undefined;
    },
    send: sendCode,
    resend: sendCode,
    async verify(context, spec, inputs) {
      const method = methodOf(context, spec);
      if (!method) return { code: 'action-unavailable' };
      return method.kind === 'code'
        ? enterCode(context, targetOf(context, method), inputs)
        : enterAuthenticatorCode(context, method.id, inputs);
    },
  },
};
