import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as wire from '../../src/wire/index.ts';
import { broken, valid, withMore } from './arbitraries.ts';

const isSchema = (entry: [string, unknown]): entry is [string, v.GenericSchema] =>
  typeof entry[1] === 'object' && entry[1] !== null && 'kind' in entry[1] && entry[1].kind === 'schema';

const schemas = Object.entries(wire as Record<string, unknown>).filter(isSchema);

it('has found the schemas', () => {
  const names = schemas.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Flow', 'Start', 'Step', 'Problem', 'BeginRequest', 'ActRequest', 'Session']),
  );
});

describe.each(schemas)('%s', (_name, schema) => {
  it('takes what it stands for, and it survives JSON', () => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        expect(v.parse(schema, value)).toEqual(value);
        expect(v.parse(schema, JSON.parse(JSON.stringify(value)))).toEqual(value);
      }),
    );
  });

  it('tolerates keys that it does not know', () => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        expect([v.parse(schema, withMore(schema, value))]).toMatchObject([value]);
      }),
    );
  });

  it('refuses what has one fault, anywhere', () => {
    fc.assert(
      fc.property(broken(schema), (value) => {
        expect(v.safeParse(schema, value).success).toBe(false);
      }),
    );
  });

  it('never throws, and what it lets through is what it stands for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), broken(schema)), (value) => {
        const result = v.safeParse(schema, value);
        if (result.success) expect(v.parse(schema, result.output)).toEqual(result.output);
      }),
    );
  });
});
