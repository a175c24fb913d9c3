import type { Action, Flow, Start } from './flow.ts';
import type { Fact } from './fact.ts';
import type { Input, Option } from './input.ts';
import type { Session } from './session.ts';

/**
 * The shape of an answer, as little as a page has to know of it: the schemas beside this file say the same and more, and are what
 * types, servers and `openapi.json` come from, but a validation library would be an eighth of all that the first screen may weigh. A test
 * holds the two together.
 *
 * A primitive by its `typeof`; a list by the shape of its items; a record by its keys, where `key?` need not be there and `*` is
 * any key. More keys than these are tolerated.
 */
export type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [key: string]: Shape };

type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string;

/** The shape of a type, so that a key that was forgotten does not compile. */
export type ShapeOf<T> = T extends string
  ? 'string'
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : T extends readonly (infer Item)[]
        ? readonly [ShapeOf<Item>]
        : string extends keyof T
          ? { readonly '*': ShapeOf<T[keyof T]> }
          : { readonly [K in Exclude<keyof T & string, Optional<T>>]: ShapeOf<T[K]> } & {
              readonly [K in Optional<T> as `${K}?`]: ShapeOf<NonNullable<T[K]>>;
            };

/** What a screen has to know of its step, beside what all steps have. */
export type StepShape<S> = ShapeOf<Omit<S, 'kind' | 'name' | 'label'>>;

export function fits(shape: Shape, value: unknown): boolean {
  if (typeof shape === 'string') return typeof value === shape;
  if (!value || typeof value !== 'object') return false;
  if (Array.isArray(shape)) {
    return Array.isArray(value) && value.every((item) => fits((shape as readonly [Shape])[0], item));
  }
  return (
    !Array.isArray(value) &&
    Object.entries(shape as Record<string, Shape>).every(([key, expected]) => {
      const record = value as Record<string, unknown>;
      if (key === '*') return Object.values(record).every((item) => fits(expected, item));
      const found = record[key.replace('?', '')];
      return (found === undefined && key.endsWith('?')) || fits(expected, found);
    })
  );
}

const held = { reason: 'string', 'for?': 'number' } as const;

const fact = {
  name: 'string',
  'label?': 'string',
  value: 'string',
  'as?': 'string',
} as const satisfies ShapeOf<Fact>;

const option = {
  value: 'string',
  'label?': 'string',
  'detail?': 'string',
  'facts?': [fact],
  'recommended?': 'boolean',
  'held?': held,
} as const satisfies ShapeOf<Option>;

const input = {
  type: 'string',
  'required?': 'boolean',
  'label?': 'string',
  'value?': 'string',
  'length?': 'number',
  'options?': [option],
  // What else a rule says is read by whoever knows its name.
  'rules?': [{ name: 'string' }],
  'autocomplete?': 'string',
  'group?': 'string',
} as const satisfies ShapeOf<Omit<Input, 'rules'>> & { 'rules?': Shape };

const action = { 'label?': 'string', 'held?': held, 'inputs?': { '*': input } } as const satisfies {
  readonly [K in keyof ShapeOf<Action>]: Shape;
};

export const startShape = {
  kind: 'string',
  portal: 'string',
  step: { kind: 'string', 'name?': 'string', 'label?': 'string' },
  actions: { '*': action },
  'links?': [{ rel: 'string', href: 'string', 'label?': 'string' }],
} as const satisfies { readonly [K in keyof ShapeOf<Start>]: Shape };

export const flowShape = {
  ...startShape,
  id: 'string',
  version: 'number',
  'timing?': { '*': 'number' },
  'notices?': [{ code: 'string', level: 'string', 'input?': 'string', 'values?': { '*': 'string' } }],
} as const satisfies { readonly [K in keyof ShapeOf<Flow>]: Shape };

export const problemShape = {
  code: 'string',
  'input?': 'string',
  'errors?': { '*': 'string' },
  'flow?': flowShape,
} as const satisfies Shape;

export const sessionShape = {
  portal: 'string',
  username: 'string',
  aal: 'number',
  methods: ['string'],
  idleIn: 'number',
  expiresIn: 'number',
} as const satisfies ShapeOf<Session>;
