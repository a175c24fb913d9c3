import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What a server makes of the element; in a process of its own, as the library changes Lit. */
function renderOnServer(setUp: string): string {
  const script = `
    import { render } from '@lit-labs/ssr';
    import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import ${JSON.stringify(join(root, 'src/index.ts'))};
    ${setUp}
    const page = html\`<mfa-flow endpoint="/x/mfa" application="claims"></mfa-flow>\`;
    process.stdout.write(await collectResult(render(page)));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
}

it('@lit-labs/ssr renders the tag with its attributes, and does not fail', () => {
  expect(renderOnServer('')).toMatch(/<mfa-flow\s+endpoint="\/x\/mfa" application="claims">/);
});

it('@lit-labs/ssr renders no shadow root where it is told as the README says', () => {
  const page = renderOnServer(
    `LitElementRenderer.renderOptions.push(({ localName }) => localName === 'mfa-flow' ? { disableSsr: true } : undefined);`,
  );
  expect(page).toContain('<mfa-flow');
  expect(page).not.toContain('shadowroot');
});
