import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'command-'));
const copy = join(folder, 'checkout');
const installed = join(folder, 'package');

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });

const isSource = (file: string) =>
  !['node_modules', '.git', 'dist', 'coverage', 'storybook-static'].includes(basename(file));

// Built in a copy, so that it can be at the same time as other builds; and unpacked alone: the command needs nothing beside its package.
beforeAll(() => {
  cpSync(root, copy, { recursive: true, filter: isSource });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run('npm', ['run', '--silent', 'build'], copy);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], copy);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  run('tar', ['-xzf', `${name}-${version}.tgz`], folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('mfa-mock serves the backend and its page from the package alone', async () => {
  const server = spawn(process.execPath, [join(installed, 'dist/mocks/cli.js'), '--port', '0'], {
    cwd: folder,
  });
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
