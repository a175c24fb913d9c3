import { readFileSync } from 'node:fs';
import type { SpecData } from '@seriousme/openapi-schema-validator';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import * as wire from '../../src/wire/index.ts';
import { buildDocument, serialise } from '../../tools/openapi/document.ts';
import { examples } from '../../tools/openapi/examples.ts';

const committed = readFileSync('openapi.json', 'utf8');

describe('openapi.json', () => {
  it('is what `npm run openapi` writes now', () => {
    expect(committed === serialise(), 'stale: run `npm run openapi`').toBe(true);
  });

  describe('a validator', () => {
    const validator = new Validator();
    let result: Awaited<ReturnType<Validator['validate']>>;
    beforeAll(async () => {
      result = await validator.validate(JSON.parse(committed) as SpecData);
    });

    it('accepts it as OpenAPI 3.1', () => {
      expect(result).toEqual({ valid: true });
      expect(validator.version).toBe('3.1');
    });

    it('finds everything it refers to', () => {
      expect(() => validator.resolveRefs()).not.toThrow();
    });
  });

  it('says which status each problem code has', () => {
    const { paths } = buildDocument();
    const listed =
      JSON.stringify(paths)
        .match(/"enum":\[[^\]]*\]/g)
        ?.join() ?? '';
    for (const code of wire.ProblemCode.options) expect(listed).toContain(`"${code}"`);
  });
});

describe('the examples', () => {
  it.each([
    ['start', wire.Start],
    ['begin', wire.BeginRequest],
    ['atMethod', wire.Flow],
    ['codeSent', wire.Flow],
    ['done', wire.Flow],
    ['verify', wire.ActRequest],
    ['codeWrong', wire.Problem],
    ['session', wire.Session],
  ] as const)('%s is what its schema says', (name, schema) => {
    expect(v.parse(schema, examples[name])).toEqual(examples[name]);
  });

  it.each(['start', 'atMethod', 'codeSent', 'done'] as const)('%s has a step that the wire knows', (name) => {
    expect(v.parse(wire.Step, examples[name].step)).toEqual(examples[name].step);
  });
});
