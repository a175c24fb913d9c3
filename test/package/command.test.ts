import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

it('mfa-mock serves the backend and its page from the package', async () => {
  const folder = inject('folder');
  const command = join(folder, 'node_modules/mfa-elements/dist/mocks/cli.js');
  const server = spawn(process.execPath, [command, '--port', '0'], { cwd: folder });
  try {
    const [greeting] = (await once(server.stdout, 'data')) as [Buffer];
    const url = /http:\/\/localhost:\d+/.exec(String(greeting))?.[0] ?? '';

    const page = await fetch(`${url}/w/checkout/`);
    expect(page.headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
    expect(await page.text()).toContain('<mock-console open base="/w/checkout">');

    const script = await (await fetch(`${url}/w/checkout/mock-console.js`)).text();
    expect(script).toContain('mock-console');
    // Lit is in it, with its licence: a browser could not find it.
    expect(script).not.toMatch(/["'`]lit["'`/]/);
    expect(script).toContain('SPDX-License-Identifier: BSD-3-Clause');

    expect((await fetch(`${url}/onehealthport/mfa/start/sign-in`)).status).toBe(200);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});
