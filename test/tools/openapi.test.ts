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

describe('a server that is written from it', () => {
  const { components } = buildDocument();
  const { schemas } = components;

  it.each([
    ['Step', 'kind', wire.Step.options.map((option) => option.entries.kind.literal)],
    ['Rule', 'name', wire.Rule.options.map((option) => option.entries.name.literal)],
  ])('tells each %s by its %s', (name, propertyName, values) => {
    const { discriminator, oneOf } = schemas[name] as unknown as {
      discriminator: { propertyName: string; mapping: Record<string, string> };
      oneOf: { $ref: string }[];
    };
    expect(discriminator.propertyName).toBe(propertyName);
    expect(Object.keys(discriminator.mapping)).toEqual(values);
    expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => $ref));
  });

  it('counts in whole numbers, and RTL-2 always says type, title and status', () => {
    expect(JSON.stringify(schemas)).not.toContain('"type":"number"');
    expect(schemas.Problem?.required).toEqual(expect.arrayContaining(['type', 'title', 'status', 'code']));
  });

  it('reads the actions of each step, and why each may be held', () => {
    for (const { $ref } of schemas.Step?.oneOf as { $ref: string }[]) {
      expect(schemas[$ref.split('/').at(-1) ?? '']?.description, $ref).toMatch(/actions/i);
    }
    for (const reason of wire.heldReasons) {
      expect(JSON.stringify(schemas.Held), reason).toContain(`\`${reason}\``);
    }
  });
});

describe('the examples', () => {
  it.each([
    ['start', wire.Start],
    ['begin', wire.BeginRequest],
    ['atMethod', wire.Flow],
    ['codeSent', wire.Flow],
    ['atAuthenticator', wire.Flow],
    ['atForm', wire.Flow],
    ['done', wire.Flow],
    ['verify', wire.ActRequest],
    ['codeWrong', wire.Problem],
    ['codeLocked', wire.Problem],
    ['credentialsInvalid', wire.Problem],
    ['inputInvalid', wire.Problem],
    ['session', wire.Session],
  ] as const)('%s is what its schema says', (name, schema) => {
    expect(v.parse(schema, examples[name])).toEqual(examples[name]);
  });

  it.each(['start', 'atMethod', 'codeSent', 'atAuthenticator', 'atForm', 'done'] as const)(
    '%s has a step that the wire knows',
    (name) => {
      expect(v.parse(wire.Step, examples[name].step)).toEqual(examples[name].step);
    },
  );
});
