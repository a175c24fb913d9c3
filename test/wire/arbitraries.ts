import fc from 'fast-check';
import type * as v from 'valibot';

/** The kinds of schema the wire is made of. */
type Known =
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.UnionSchema<v.GenericSchema[], undefined>
  | v.BooleanSchema<undefined>
  | v.LiteralSchema<string, undefined>
  | v.PicklistSchema<readonly (string | number)[], undefined>
  | v.OptionalSchema<v.GenericSchema, undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.StringSchema<undefined>, v.GenericSchema, undefined>
  | v.ObjectSchema<v.ObjectEntries, undefined>
  | v.LooseObjectSchema<v.ObjectEntries, undefined>
  | v.VariantSchema<
      string,
      v.ObjectSchema<Record<string, v.LiteralSchema<string, undefined>>, undefined>[],
      undefined
    >;

/** What fast-check makes of any name but those that are no plain keys of an object. */
const key = fc.string().filter((name) => !['__proto__', 'prototype', 'constructor'].includes(name));

/** A number that JSON has. */
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);

interface Bounds {
  integer?: boolean;
  min?: number;
  max?: number;
}

/** What else is asked of a number. */
function boundsOf(schema: v.NumberSchema<undefined>): Bounds {
  const { pipe = [] } = schema as { pipe?: readonly { type: string; requirement?: unknown }[] };
  const find = (type: string) => pipe.find((item) => item.type === type);
  return {
    integer: find('integer') !== undefined,
    min: find('min_value')?.requirement as number | undefined,
    max: find('max_value')?.requirement as number | undefined,
  };
}

/** A number that is one, and of which the schema says no. */
function unlike({ integer, min, max }: Bounds): fc.Arbitrary<number>[] {
  return [
    ...(integer ? [fc.integer({ min: min ?? 0, max: (max ?? 1000) - 1 }).map((whole) => whole + 0.5)] : []),
    ...(min === undefined ? [] : [fc.integer({ max: min - 1 })]),
    ...(max === undefined ? [] : [fc.integer({ min: max + 1 })]),
  ];
}

/** The pattern of a string that has one. */
function patternOf(schema: v.StringSchema<undefined>): RegExp | undefined {
  const { pipe = [] } = schema as { pipe?: readonly v.PipeItem<string, string, v.BaseIssue<unknown>>[] };
  return (pipe as (v.RegexAction<string, undefined> | v.StringSchema<undefined>)[]).find(
    (item) => item.type === 'regex',
  )?.requirement;
}

/** The only strings of the wire that have a pattern are addresses to go to. */
const address = fc.oneof(fc.webUrl(), fc.webPath(), fc.constant('/'));
const noAddress = fc.constantFrom(
  '',
  'claims',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  'data:,x',
);

const entriesOf = (entries: v.ObjectEntries) => Object.entries(entries as Record<string, v.GenericSchema>);
const isOptional = (schema: v.GenericSchema) => schema.type === 'optional';

/** Everything that a schema stands for, as JSON can carry it. */
export function valid(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const known = schema as Known;
  switch (known.type) {
    case 'string': {
      const pattern = patternOf(known);
      return pattern ? address.filter((text) => pattern.test(text)) : fc.string({ unit: 'grapheme' });
    }
    case 'number': {
      const { integer, min, max } = boundsOf(known);
      return integer
        ? fc.integer({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) })
        : number;
    }
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(known.literal);
    case 'picklist':
      return fc.constantFrom(...known.options);
    case 'optional':
      return valid(known.wrapped);
    case 'array':
      return fc.array(valid(known.item), { maxLength: 4 });
    case 'record':
      return fc.dictionary(key, valid(known.value), { maxKeys: 4, noNullPrototype: true });
    case 'union':
    case 'variant':
      return fc.oneof(...known.options.map(valid));
    case 'object':
    case 'loose_object':
      return fc.record(
        Object.fromEntries(entriesOf(known.entries).map(([name, own]) => [name, valid(own)])),
        {
          noNullPrototype: true,
          requiredKeys: entriesOf(known.entries)
            .filter(([, own]) => !isOptional(own))
            .map(([name]) => name),
        },
      );
  }
}

const wrong = (...types: string[]) =>
  fc
    .oneof(fc.string(), number, fc.boolean(), fc.constant(null), fc.constant({}), fc.constant(['']))
    .filter((value) => !types.includes(typeof value));

/**
 * What is like the real thing but for one fault, somewhere inside: a value of another type, a missing key, and, unless `lax`, a
 * string that is not on the list or not of the pattern.
 */
export function broken(schema: v.GenericSchema, lax = false): fc.Arbitrary<unknown> {
  const known = schema as Known;
  switch (known.type) {
    case 'string': {
      const pattern = patternOf(known);
      return lax || !pattern
        ? wrong('string')
        : fc.oneof(
            wrong('string'),
            fc.oneof(fc.string(), noAddress).filter((text) => !pattern.test(text)),
          );
    }
    case 'number':
      return lax ? wrong('number') : fc.oneof(wrong('number'), ...unlike(boundsOf(known)));
    case 'boolean':
      return wrong('boolean');
    case 'union':
      // All unions of the wire are words that may grow: any string is one.
      return wrong('string');
    case 'literal':
      return brokenWord([known.literal], lax);
    case 'picklist':
      return brokenWord(known.options, lax);
    case 'optional':
      return broken(known.wrapped, lax);
    case 'array':
      return fc.oneof(wrong('object'), withBroken(fc.array(valid(known.item)), broken(known.item, lax)));
    case 'record':
      return fc.oneof(
        wrong('object'),
        fc
          .tuple(valid(known), key, broken(known.value, lax))
          .map(([record, name, value]) => ({ ...(record as object), [name]: value })),
      );
    case 'variant':
      return fc.oneof(...known.options.map((option) => broken(option, lax)));
    case 'object':
    case 'loose_object':
      return fc.oneof(
        wrong('object'),
        ...entriesOf(known.entries).flatMap(([name, own]) => brokenEntry(valid(known), name, own, lax)),
      );
  }
}

const brokenWord = (options: readonly (string | number)[], lax: boolean) => {
  const other = wrong(...new Set(options.map((option) => typeof option)));
  return lax
    ? other
    : fc.oneof(
        other,
        fc.string().filter((word) => !options.includes(word)),
        fc.constant(3),
      );
};

const withBroken = (items: fc.Arbitrary<unknown[]>, item: fc.Arbitrary<unknown>) =>
  fc.tuple(items, item, items).map(([before, bad, after]) => [...before, bad, ...after]);

function brokenEntry(whole: fc.Arbitrary<unknown>, name: string, own: v.GenericSchema, lax: boolean) {
  const spoiled = fc
    .tuple(whole, broken(own, lax))
    .map(([object, value]) => ({ ...(object as object), [name]: value }));
  const missing = whole.map((object) => ({ ...(object as object), [name]: undefined }));
  return isOptional(own) ? [spoiled] : [spoiled, missing];
}

const later = { 'x-later': { more: [1, null] } };

/** The value with a key that the schema does not know in every object of it; records have no such keys. */
export function withMore(schema: v.GenericSchema, value: unknown): unknown {
  const known = schema as Known;
  const record = value as Record<string, unknown>;
  const inEach = (own: (name: string) => v.GenericSchema | undefined) =>
    Object.fromEntries(
      Object.entries(record).map(([name, inner]) => {
        const schema = own(name);
        return [name, schema ? withMore(schema, inner) : inner];
      }),
    );
  switch (known.type) {
    case 'optional':
      return withMore(known.wrapped, value);
    case 'array':
      return (value as unknown[]).map((item) => withMore(known.item, item));
    case 'record':
      return inEach(() => known.value);
    case 'variant':
      return { ...record, ...later };
    case 'object':
    case 'loose_object':
      return { ...inEach((name) => new Map(entriesOf(known.entries)).get(name)), ...later };
    default:
      return value;
  }
}
