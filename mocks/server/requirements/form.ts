import type { Input, Inputs } from '../../../src/wire/index.ts';
import { isTaken } from '../accounts.ts';
import { readAddress } from '../factors/addresses.ts';
import { allowance, countAgainst, type Limit } from '../factors/limits.ts';
import { hashPassword } from '../factors/passwords.ts';
import { newcomerOf, type FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { FormSpec } from '../portal.ts';
import type { Requirement } from './requirement.ts';
import type { Stage } from '../stage.ts';

const isSecret = ({ type }: Input) => type === 'password' || type === 'new-password';

function show({ kind, name, label, page, of, inputs }: FormSpec, kept: Inputs = {}): Stage {
  const withValues = Object.entries(inputs).map(([key, input]) => {
    const value = kept[key];
    return [key, { ...input, ...(value !== undefined && { value }) }];
  });
  return {
    // A kind may be the portal's own.
    step: {
      kind: kind as 'form',
      name,
      ...(label !== undefined && { label }),
      ...(page !== undefined && { page, of }),
    },
    actions: { continue: { inputs: Object.fromEntries(withValues) as Record<string, Input> } },
  };
}

/** STANDARDS section 1: whoever registers has to be told that a name is taken, but nobody is told of very many. */
const TAKEN_PER_IP: Limit = { count: 25, seconds: 300 };

/** Refuses what would make an account that somebody else has. */
function refuseTaken(context: FlowContext, spec: FormSpec, inputs: Inputs): Refusal | undefined {
  const { draft, portal, journey, flow, ip, now } = context;
  const maker = journey.requirements.find((other) => other.is === 'new-account');
  if (maker?.is !== 'new-account' || flow.account !== undefined) return undefined;
  const names = [maker.username, ...portal.identifiers];
  const given = names.find((name) => Object.hasOwn(spec.inputs, name));
  if (given === undefined) return undefined;

  const limit = `taken:${ip}`;
  const { wait, left } = allowance(draft, limit, TAKEN_PER_IP, now);
  if (wait > 0) return { code: 'too-many-requests', retryAfter: wait };
  const all = { ...flow.kept, ...inputs };
  if (!isTaken(draft, portal, all[maker.username] ?? '', all)) return undefined;
  countAgainst(draft, [limit], { now, seconds: TAKEN_PER_IP.seconds, isAnonymous: left > 1 });
  return { code: 'input-invalid', errors: { [given]: 'taken' } };
}

async function keepAddresses(
  context: FlowContext,
  { addresses = {} }: FormSpec,
  inputs: Inputs,
): Promise<Refusal | undefined> {
  for (const [name, kind] of Object.entries(addresses)) {
    const address = await readAddress(context, kind, inputs[name] ?? '');
    if (typeof address === 'string') return { code: 'input-invalid', errors: { [name]: address } };
    const known = newcomerOf(context).addresses[kind];
    if (known?.value !== address.value) newcomerOf(context).addresses[kind] = address;
  }
  return undefined;
}

async function keep(context: FlowContext, spec: FormSpec, inputs: Inputs): Promise<Refusal | undefined> {
  const { services, world, flow } = context;
  const refusal = refuseTaken(context, spec, inputs) ?? (await keepAddresses(context, spec, inputs));
  if (refusal) return refusal;
  for (const [name, input] of Object.entries(spec.inputs)) {
    const value = inputs[name];
    if (value === undefined) delete flow.kept[name];
    else if (!isSecret(input)) flow.kept[name] = value;
    else {
      newcomerOf(context).password = await context.aside(`new password ${name}`, () =>
        hashPassword(value, services.passwordIterations, world.random),
      );
    }
  }
  flow.answered.push(spec.name);
  return undefined;
}

/** A page of inputs, which is met once it was filled in. */
export const form: Requirement<FormSpec> = {
  start: show,
  isMet: ({ flow }, spec) => flow.answered.includes(spec.name),
  stage: ({ flow }, spec) => show(spec, flow.kept),
  on: { continue: keep },
};
