import type { Action, Inputs } from '../../../src/wire/index.ts';
import { findByIdentifiers, identifierOf } from '../accounts.ts';
import { sha256 } from '../encoding.ts';
import type { FlowContext } from '../flows.ts';
import { afterPassword } from '../journey.ts';
import { allowance, countAgainst, type Limit } from '../limits.ts';
import { isPassword } from '../passwords.ts';
import type { Portal } from '../portal.ts';
import type { StepRules } from './step-rules.ts';

/**
 * Failures count for an address of the network together with what was typed, whether or not it exists; so nobody can lock somebody
 * else out (V16, RTL-8), not even from the one address that a whole hospital may have, and nobody learns who exists (V9).
 */
const PER_IDENTIFIER: Limit = { count: 10, seconds: 600 };

export function signInAction(portal: Portal): Action {
  return {
    inputs: Object.fromEntries(
      portal.signIn.inputs.map(({ name, type }) => [name, { type, required: true }]),
    ),
  };
}

function passwordOf({ portal }: FlowContext, inputs: Inputs): string {
  const input = portal.signIn.inputs.find(({ type }) => type === 'password');
  return (input && inputs[input.name]) ?? '';
}

export const signInRules: StepRules<'sign-in'> = {
  view: ({ portal }) => ({ step: { kind: 'sign-in' }, actions: { 'sign-in': signInAction(portal) } }),

  handlers: {
    async 'sign-in'(context, _stage, inputs) {
      const { services, state, portal, flow, ip, now } = context;
      const perIdentifier = `sign-in:${ip}:${await sha256(identifierOf(portal, inputs))}`;
      const { wait } = allowance(state, perIdentifier, PER_IDENTIFIER, now);
      if (wait > 0) return { code: 'too-many-requests', retryAfter: wait };

      const account = findByIdentifiers(state, portal, inputs);
      const isRight = await isPassword(
        account?.password,
        passwordOf(context, inputs),
        services.passwordIterations,
      );
      if (!account || !isRight) {
        countAgainst(state, [perIdentifier], now);
        const input = portal.signIn.inputs.find(({ type }) => type === 'password')?.name;
        return { code: 'credentials-invalid', input, account: account?.id };
      }
      flow.account = account.id;
      await afterPassword(context);
      return undefined;
    },
  },
};
