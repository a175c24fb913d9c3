import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: join(import.meta.dirname, '../..') });

/** What the linter has against a file that need not exist. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`) ?? [];
}

const importing = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

describe('imports go one way', () => {
  it.each([
    ['src/wire/a.ts', '../client/client.ts'],
    ['src/client/a.ts', '../flow/flow.ts'],
    ['src/client/a.ts', '../text/messages.ts'],
    ['src/flow/a.ts', '../screens/mfa-screen.ts'],
    ['src/text/a.ts', '../wire/index.ts'],
    ['src/styles/a.ts', '../fields/mfa-field.ts'],
    ['src/fields/a.ts', '../screens/mfa-screen.ts'],
    ['src/fields/a.ts', '../wire/index.ts'],
    ['src/screens/a.ts', '../elements/mfa-flow.ts'],
    ['src/screens/a.ts', '../client/index.ts'],
    ['src/elements/a.ts', '../../mocks/index.ts'],
    ['src/elements/a.ts', '../../test/support/keys.ts'],
    ['src/index.ts', '../mocks/index.ts'],
    ['src/index.ts', '../stories/a.stories.ts'],
    ['mocks/a.ts', '../src/client/index.ts'],
    ['mocks/server/a.ts', '../../src/index.ts'],
    ['mocks/server/steps/a.ts', '../../../src/flow/flow.ts'],
    ['mocks/a.ts', '../test/support/keys.ts'],
    ['mocks/a.ts', '../stories/a.stories.ts'],
  ])('%s may not import %s', async (file, path) => {
    expect(await complaints(file, importing(path))).toEqual([
      expect.stringContaining('@typescript-eslint/no-restricted-imports'),
    ]);
  });

  it.each([
    ['src/client/a.ts', '../wire/index.ts'],
    ['src/flow/a.ts', '../client/index.ts'],
    ['src/fields/a.ts', '../styles/base.styles.ts'],
    ['src/screens/a.ts', '../fields/mfa-field.ts'],
    ['src/screens/a.ts', '../events.ts'],
    ['src/screens/a.ts', '../wire/index.ts'],
    ['src/elements/a.ts', '../flow/index.ts'],
    ['mocks/server/a.ts', '../../src/wire/index.ts'],
    ['mocks/server/a.ts', './b.ts'],
  ])('%s may import %s', async (file, path) => {
    expect(await complaints(file, importing(path))).toEqual([]);
  });
});

describe('WEB-2', () => {
  it.each([
    ["import { styleMap } from 'lit/directives/style-map.js';\nexport const a = styleMap;\n", 'styleMap'],
    ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML;\n", 'unsafe'],
    ["export const set = (e: Element) => (e.innerHTML = '');\n", 'innerHTML'],
    [
      'import { html } from \'lit\';\nexport const a = html`<p style="color: red"></p>`;\n',
      'style attribute',
    ],
    ["import { html } from 'lit';\nexport const a = html`<style></style>`;\n", 'style element'],
    ["export const a = () => console.warn('no');\n", 'console'],
  ])('refuses %j in src', async (code, word) => {
    expect(await complaints('src/fields/a.ts', code)).toEqual([expect.stringContaining(word)]);
  });
});
