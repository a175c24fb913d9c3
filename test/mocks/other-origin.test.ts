import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { createServer as createVite, type Plugin, type UserConfig } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveBackend, type RunningServer } from '../../mocks/http.ts';
import { ensureBrowsers } from '../../tools/browsers.ts';

let browser: Browser;
beforeAll(async () => {
  const [found] = ensureBrowsers(['chromium'], true);
  browser = await chromium.launch({ executablePath: found?.executable, args: ['--no-sandbox'] });
}, 120_000);
afterAll(() => browser.close());

let server: RunningServer | undefined;
afterEach(() => server?.close());

/** What a page gets that begins a flow and asks for it again, as only who keeps the cookie can. */
async function statuses(page: string, endpoint: string): Promise<number[]> {
  const tab = await browser.newPage();
  await tab.goto(page);
  return tab.evaluate(async (endpoint) => {
    const credentials = 'include';
    const begun = await fetch(`${endpoint}/flows`, {
      method: 'POST',
      credentials,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'sign-in' }),
    });
    const { id } = (await begun.json()) as { id: string };
    return [begun.status, (await fetch(`${endpoint}/flows/${id}`, { credentials })).status];
  }, endpoint);
}

describe('a page of another port, whose origin is allowed', () => {
  let pages: Server;
  let port = 0;
  beforeAll(async () => {
    pages = createServer((_request, response) => response.end('<!doctype html><title>Portal</title>'));
    await new Promise<void>((resolve) => pages.listen(0, resolve));
    ({ port } = pages.address() as AddressInfo);
  });
  afterAll(() => pages.close());

  it('keeps the cookie of the address that is printed', async () => {
    server = await serveBackend({ port: 0, origins: [`http://localhost:${port}`] });
    const endpoint = `${server.url}/onehealthport/mfa`;
    expect(await statuses(`http://localhost:${port}/`, endpoint)).toEqual([201, 200]);
  });

  it('keeps none of 127.0.0.1, which is another site than localhost: so that is not printed', async () => {
    server = await serveBackend({ port: 0, origins: [`http://localhost:${port}`] });
    const endpoint = `${server.url.replace('localhost', '127.0.0.1')}/onehealthport/mfa`;
    expect(await statuses(`http://localhost:${port}/`, endpoint)).toEqual([201, 404]);
  });
});

const blank: Plugin = {
  name: 'blank',
  configureServer: ({ middlewares }) =>
    void middlewares.use('/portal', (_request, response) =>
      response.end('<!doctype html><title>Portal</title>'),
    ),
};

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The README's configuration of a development server, for the mock that runs. */
async function recipe<T>(name: string, url: string): Promise<T> {
  const code = [...readme.matchAll(/```js\n(.*?)```/gs)].find(([, code]) => code?.includes(name))?.[1] ?? '';
  const module = code.replaceAll('http://localhost:8787', url);
  return ((await import(`data:text/javascript,${encodeURIComponent(module)}`)) as { default: T }).default;
}

describe('a page whose development server hands the mock’s paths on', () => {
  it.each(['', '/w/checkout'])('is one origin with it, by the recipe for Vite %s', async (world) => {
    server = await serveBackend({ port: 0 });
    const { server: options } = await recipe<UserConfig>('vite.config.js', server.url);
    const vite = await createVite({
      configFile: false,
      root: import.meta.dirname,
      plugins: [blank],
      logLevel: 'silent',
      server: { ...options, port: 0, hmr: false },
    });
    try {
      await vite.listen();
      const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
      expect(await statuses(`${url}/portal`, `${world}/onehealthport/mfa`)).toEqual([201, 200]);
      expect((await fetch(`${url}${world}/__mock/outbox`)).status).toBe(200);
    } finally {
      await vite.close();
    }
  });
});
