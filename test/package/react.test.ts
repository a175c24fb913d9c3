import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createListener } from '../../mocks/http.ts';
import { createBackend } from '../../mocks/index.ts';
import { findBrowser } from '../../tools/browsers.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'react-'));
let server: Server;
let browser: Browser;
let page = '';

/** A page of React's that a server renders and the browser hydrates, with the packed package. */
beforeAll(async () => {
  cpSync(join(root, 'test/package/react'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  mkdirSync(join(folder, 'node_modules'));
  const take = (name: string, from: string) =>
    symlinkSync(join(from, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of ['mfa-elements', 'lit']) take(name, inject('folder'));
  for (const name of ['react', 'react-dom']) take(name, root);

  const rendered = execFileSync(process.execPath, ['server.js'], {
    cwd: folder,
    encoding: 'utf8',
  });
  page = `<!doctype html><title>Portal</title><div id="root">${rendered}</div><script type="module" src="/out/client.js"></script>`;
  const build = await rolldown({
    input: join(folder, 'client.js'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
  });
  await build.write({ dir: join(folder, 'out'), format: 'esm' });
  await build.close();

  const listener = createListener(createBackend({ passwordIterations: 1 }));
  server = createServer((request, response) =>
    listener(request, response, () => {
      const isScript = request.url?.startsWith('/out/');
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? readFileSync(join(folder, request.url ?? '')) : page);
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const executablePath = findBrowser('chromium')?.executable;
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

it('React renders the tag on a server, hydrates it, and renders again: nothing is said, nothing that was typed is lost', async () => {
  expect(page).toContain('<mfa-flow endpoint="/onehealthport/mfa" application="claims"></mfa-flow>');
  const tab = await browser.newPage();
  const said: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/sign-in`);

  const field = tab.locator('mfa-flow input[name="username"]');
  await field.fill('jrao001');
  await tab.locator('#again').click();
  await tab.getByText('Rendered 1 times again').waitFor();
  expect(await field.inputValue()).toBe('jrao001');
  expect(said.filter((text) => !text.includes('favicon'))).toEqual([]);
}, 60_000);
