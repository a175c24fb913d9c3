import type { Inputs } from '../../../src/wire/index.ts';
import { findByIdentifiers, identifierOf } from '../accounts.ts';
import { sha256 } from '../encoding.ts';
import { allowance, countAgainst, type Limit } from '../factors/limits.ts';
import { isPassword } from '../factors/passwords.ts';
import type { PasswordSpec } from '../portal.ts';
import type { Requirement } from './requirement.ts';
import type { Stage } from '../stage.ts';

/**
 * Failures count for an address of the network together with what was typed, whether or not it exists; so nobody can lock somebody
 * else out (V16, RTL-8), not even from the one address that a whole hospital may have, and nobody learns who exists (V9).
 */
const PER_IDENTIFIER: Limit = { count: 10, seconds: 600 };

const nameOfPassword = ({ inputs }: PasswordSpec) =>
  inputs.find(({ type }) => type === 'password')?.name ?? '';

function start({ inputs }: PasswordSpec): Stage {
  return {
    step: { kind: 'sign-in' },
    actions: {
      'sign-in': {
        inputs: Object.fromEntries(inputs.map(({ name, type }) => [name, { type, required: true }])),
      },
    },
  };
}

export const password: Requirement<PasswordSpec> = {
  start,
  isMet: ({ flow }) => flow.proofs.some(({ by }) => by === 'password'),
  stage: (_context, spec) => start(spec),
  on: {
    async 'sign-in'(context, spec, inputs: Inputs) {
      const { services, draft, portal, flow, ip, now } = context;
      const limit = `sign-in:${ip}:${await sha256(identifierOf(portal, inputs))}`;
      const { wait, left } = allowance(draft, limit, PER_IDENTIFIER, now);
      if (wait > 0) return { code: 'too-many-requests', retryAfter: wait };

      const account = findByIdentifiers(draft, portal, inputs);
      const name = nameOfPassword(spec);
      const isRight = await context.aside(`password ${account?.password.hash ?? ''}`, () =>
        isPassword(account?.password, inputs[name] ?? '', services.passwordIterations),
      );
      if (!account || !isRight) {
        countAgainst(draft, [limit], { now, seconds: PER_IDENTIFIER.seconds, isAnonymous: left > 1 });
        return { code: 'credentials-invalid', input: name, account: account?.id };
      }
      flow.account = account.id;
      flow.proofs.push({ by: 'password', method: 'password', at: now });
      return undefined;
    },
  },
};
