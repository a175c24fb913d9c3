import type { JsonSchema } from '@valibot/to-json-schema';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import * as wire from '../../src/wire/index.ts';
import { describe } from './descriptions.ts';

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const isSchema = (entry: [string, unknown]): entry is [string, v.GenericSchema] =>
  typeof entry[1] === 'object' && entry[1] !== null && 'kind' in entry[1] && entry[1].kind === 'schema';

/** The rules are members of one schema and have no names in the sources. */
const ruleSchemas = wire.Rule.options.map((option): [string, unknown] => {
  const words = option.entries.name.literal.split('-');
  return [`${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}Rule`, option];
});

/** By name, so that the document does not depend on the order in which a loader lists exports. */
const definitions = Object.fromEntries(
  [...Object.entries(wire as Record<string, unknown>), ...ruleSchemas]
    .filter(isSchema)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

const anyStep = { anyOf: [refTo('Step'), refTo('PortalStep')] };

/** A kind that the kit has no screen for: it is shown as a form, in the server's words. */
const portalStep: JsonSchema = {
  description:
    "A step of the portal's own. It is shown by its first action that has inputs, as a form: with `label` as its heading, and the labels of its inputs.",
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      not: { enum: wire.Step.options.map(({ entries }) => entries.kind.literal) },
      description: 'None of the others.',
    },
    name: { type: 'string', description: describe('FormStep.name') },
    label: { type: 'string', description: describe('FormStep.label') },
  },
  required: ['kind'],
};

/** Where the page is laxer than a server may be, because it takes what it does not know yet. */
const narrowed: Record<string, JsonSchema> = {
  'Start.step': { ...anyStep, description: 'The first step.' },
  'Flow.step': { ...anyStep, description: 'Where the person is now.' },
  'Problem.code': { ...refTo('ProblemCode'), description: 'Why.' },
};

/** Valibot knows a list of numbers, and JSON Schema a list of whole ones. */
const isWhole = (words: JsonSchema['enum']) => words?.every((word) => Number.isInteger(word));

/** Without what says nothing. */
function tidy({ $schema: _, propertyNames: __, required, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(isWhole(rest.enum) && { type: 'integer' as const }),
    ...('const' in rest && { type: typeof rest.const as 'string' }),
    ...(required && required.length > 0 && { required }),
  };
}

function describeProperties(name: string, schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([key, property]) => {
    if (typeof property === 'boolean') throw new Error(`openapi: ${name}.${key} is no schema`);
    const own = narrowed[`${name}.${key}`];
    if (own || 'const' in property) return [key, own ?? tidy(property)] as const;
    return [key, { ...tidy(property), description: describe(`${name}.${key}`) }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The members of a variant as references, so that generators make one type of each. */
function asVariant(name: string): JsonSchema | undefined {
  const schema = definitions[name];
  if (schema?.type !== 'variant') return undefined;
  const { key, options } = schema as unknown as { key: string; options: v.GenericSchema[] };
  const names = options.map((option) => {
    const found = Object.keys(definitions).find((known) => definitions[known] === option);
    if (!found) throw new Error(`openapi: a member of ${name} is not exported`);
    return found;
  });
  const valueOf = (option: v.GenericSchema) =>
    (option as unknown as { entries: Record<string, { literal: string }> }).entries[key]?.literal ?? '';
  const mapping = Object.fromEntries(
    options.map((option, at) => [valueOf(option), refTo(names[at] ?? '').$ref]),
  );
  return { oneOf: names.map(refTo), ...{ discriminator: { propertyName: key, mapping } } };
}

/** Every schema of the wire, with words to it, for `components.schemas`. */
export function schemas(): Record<string, JsonSchema> {
  const plain = toJsonSchemaDefs(definitions, {
    target: 'draft-2020-12',
    overrideRef: ({ referenceId }) => refTo(referenceId).$ref,
  });
  const described = Object.entries(plain).map(([name, schema]): [string, JsonSchema] => [
    name,
    { description: describe(name), ...describeProperties(name, asVariant(name) ?? tidy(schema)) },
  ]);
  return Object.fromEntries([...described, ['PortalStep', portalStep]]);
}
