import { audit } from '../audit.ts';
import { codeStage, enterCode, sendTo } from '../factors/code-entry.ts';
import type { CodeTarget } from '../factors/code-target.ts';
import { retireCodes } from '../factors/codes.ts';
import { mask } from '../factors/masking.ts';
import { sendOnArrival } from '../factors/send.ts';
import { owesFactor } from '../factors/set-up.ts';
import { subjectOf, type FlowContext } from '../flow-context.ts';
import { isReachable, type Address } from '../address.ts';
import type { VerifiedAddressSpec } from '../portal.ts';
import { readAddress } from '../factors/addresses.ts';
import type { Handler, Requirement } from './requirement.ts';
import type { Stage } from '../stage.ts';

/** The address that is to be verified: the one that was given in this flow, or the one on file. */
function addressOf(context: FlowContext, { address: kind }: VerifiedAddressSpec): Address | undefined {
  const given = context.flow.given[kind];
  return given === 'ask' ? undefined : (given ?? subjectOf(context).addresses[kind]);
}

function targetOf(context: FlowContext, spec: VerifiedAddressSpec): CodeTarget | undefined {
  const address = addressOf(context, spec);
  const channels = spec.channels.filter((channel) => isReachable(channel, address));
  const chosen = context.flow.chosen.channels[spec.name];
  const channel = channels.find((known) => known === chosen) ?? channels[0];
  if (!address || !channel) return undefined;
  return { purpose: spec.name, method: spec.name, name: spec.name, channel, channels, address };
}

function askStage({ flow }: FlowContext, { address, ask }: VerifiedAddressSpec): Stage {
  if (!ask) throw new Error(`Nothing asks for the ${address} of whoever has none`);
  const value = flow.kept[ask.input];
  const type = address === 'email' ? 'email' : 'tel';
  const input = { type, required: true, ...(value !== undefined && { value }) } as const;
  return { step: { kind: ask.kind as 'form' }, actions: { save: { inputs: { [ask.input]: input } } } };
}

async function arrive(context: FlowContext, spec: VerifiedAddressSpec): Promise<void> {
  const target = targetOf(context, spec);
  if (target) await sendOnArrival(context, target);
}

const sendCode: Handler<VerifiedAddressSpec> = async (context, spec, inputs) => {
  const target = targetOf(context, spec);
  return target ? sendTo(context, target, inputs) : { code: 'action-unavailable' };
};

export const verifiedAddress: Requirement<VerifiedAddressSpec> = {
  /** Its turn comes after the factor of whoever has one. */
  isMet: (context, spec) => addressOf(context, spec)?.verified === true || owesFactor(context),

  stage(context, spec) {
    const target = targetOf(context, spec);
    if (!target) return askStage(context, spec);
    const stage = codeStage(context, target);
    return { ...stage, actions: { ...stage.actions, change: {} } };
  },

  arrive,

  on: {
    async save(context, spec, inputs) {
      const { flow } = context;
      const input = spec.ask?.input ?? '';
      const address = await readAddress(context, spec.address, inputs[input] ?? '');
      if (typeof address === 'string') return { code: 'input-invalid', errors: { [input]: address } };
      const canArrive = spec.channels.some((channel) => isReachable(channel, address));
      if (!canArrive) return { code: 'input-invalid', errors: { [input]: 'landline' } };
      flow.kept[input] = inputs[input] ?? '';
      flow.given[spec.address] = address;
      await arrive(context, spec);
      return undefined;
    },

    async change(context, { address, ask }) {
      const { flow } = context;
      retireCodes(subjectOf(context), flow.id);
      if (ask) {
        flow.given[address] = 'ask';
        return undefined;
      }
      // The form that has it is shown again, with what was typed.
      const holder = context.journey.requirements.find(
        (other) => other.is === 'form' && Object.values(other.addresses ?? {}).includes(address),
      );
      flow.answered = flow.answered.filter((name) => holder?.is !== 'form' || name !== holder.name);
      return undefined;
    },

    send: sendCode,
    resend: sendCode,

    async verify(context, spec, inputs) {
      const { flow } = context;
      const target = targetOf(context, spec);
      if (!target) return { code: 'action-unavailable' };
      const refusal = await enterCode(context, target, inputs, true);
      if (refusal) return refusal;
      // The one on file stays until another is verified (PHN-3).
      subjectOf(context).addresses[spec.address] = { ...target.address, verified: true };
      delete flow.given[spec.address];
      if (flow.account !== undefined) {
        const to = mask(target.address.value);
        audit(context, 'user_updated', { account: flow.account, method: spec.name, to });
      }
      return undefined;
    },
  },
};
