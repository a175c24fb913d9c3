import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, it } from 'vitest';
import { buildDocument, serialise } from '../../tools/openapi/document.ts';

async function redocly(source: string) {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source, config, absoluteRef: 'openapi.json' });
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

async function lintBySpectral(document: object) {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[oas as RulesetDefinition, 'recommended']] });
  const found = await linter.run(document as Record<string, unknown>);
  return found.map(({ code, message, path }) => `${code}: ${message} (${path.join('.')})`);
}

it('Redocly finds nothing in the document, and something in one that is wrong', async () => {
  expect(await redocly(serialise())).toEqual([]);
  expect(await redocly(serialise().replaceAll('"operationId"', '"x-id"'))).not.toEqual([]);
});

it('Spectral finds nothing in the document, and something in one that is wrong', async () => {
  expect(await lintBySpectral(buildDocument())).toEqual([]);
  expect(await lintBySpectral({ ...buildDocument(), servers: [{ url: '/{portal}/mfa' }] })).not.toEqual([]);
});
