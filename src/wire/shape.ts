/**
 * The shape of an answer, as little as a page has to know of it: the schemas beside this file say the same and more, and are what
 * types, servers and `openapi.json` come from, but a validation library would be an eighth of all that the first screen may weigh. A test
 * holds the two together.
 *
 * A primitive by its `typeof`; a list by the shape of its items; a record by its keys, where `key?` need not be there and `*` is
 * any key. More keys than these are tolerated.
 */
export type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [key: string]: Shape };

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

export const startShape = {
  kind: 'string',
  portal: 'string',
  step: { kind: 'string' },
  actions: {
    '*': {
      'disabled?': 'string',
      'inputs?': {
        '*': {
          type: 'string',
          'required?': 'boolean',
          'options?': [{ value: 'string', 'detail?': 'string', 'disabled?': 'string' }],
        },
      },
    },
  },
  'links?': [{ rel: 'string', href: 'string' }],
} as const satisfies Shape;

export const flowShape = {
  ...startShape,
  id: 'string',
  version: 'number',
  'timing?': { '*': 'number' },
  'notices?': [{ code: 'string', level: 'string' }],
} as const satisfies Shape;

export const problemShape = {
  code: 'string',
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
} as const satisfies Shape;
