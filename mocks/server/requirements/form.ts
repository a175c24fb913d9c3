import type { Input, Inputs } from '../../../src/wire/index.ts';
import { findByIdentifiers } from '../accounts.ts';
import { readAddress } from '../factors/addresses.ts';
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

/** Whether another account has these identifiers. Whoever registers has to be told. */
function takenInput(
  { draft, portal, flow }: FlowContext,
  spec: FormSpec,
  inputs: Inputs,
): string | undefined {
  const given = portal.identifiers.find((name) => Object.hasOwn(spec.inputs, name));
  if (given === undefined || flow.account !== undefined) return undefined;
  return findByIdentifiers(draft, portal, { ...flow.kept, ...inputs }) ? given : undefined;
}

async function keepAddresses(
  context: FlowContext,
  { addresses = {} }: FormSpec,
  inputs: Inputs,
): Promise<Refusal | undefined> {
  for (const [name, kind] of Object.entries(addresses)) {
    const address = await readAddress(context, kind, inputs[name] ?? '');
    if (!address) return { code: 'input-invalid', errors: { [name]: 'invalid' } };
    const known = newcomerOf(context).addresses[kind];
    if (known?.value !== address.value) newcomerOf(context).addresses[kind] = address;
  }
  return undefined;
}

async function keep(context: FlowContext, spec: FormSpec, inputs: Inputs): Promise<Refusal | undefined> {
  const { services, world, flow } = context;
  const taken = takenInput(context, spec, inputs);
  if (taken !== undefined) return { code: 'input-invalid', errors: { [taken]: 'taken' } };
  const refusal = await keepAddresses(context, spec, inputs);
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
