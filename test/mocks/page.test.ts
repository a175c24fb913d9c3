import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBackend, type RunningServer } from '../../mocks/http.ts';
import { ensureBrowsers } from '../../tools/browsers.ts';
import { bundleConsolePage } from '../../tools/console-page.ts';
import { statusAt } from './status-at.ts';

let server: RunningServer;
let url = '';
beforeAll(async () => {
  server = await serveBackend({ port: 0, passwordIterations: 1, pageScript: await bundleConsolePage() });
  ({ url } = server);
});
afterAll(() => server.close());

describe('the page of the server', () => {
  it('stands at / and shows the console, the endpoints and what to ask for', async () => {
    const response = await fetch(`${url}/`);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    const text = await response.text();
    expect(text).toContain('<mock-console open base="">');
    expect(text).toContain(`<code>${url}/onehealthport/mfa</code>`);
    expect(text).toContain(`<code>curl ${url}/__mock/outbox</code>`);
  });

  it('stands at /w/{world}/ for a world', async () => {
    const text = await (await fetch(`${url}/w/checkout`)).text();
    expect(text).toContain('<mock-console open base="/w/checkout">');
    expect(text).toContain(`<code>${url}/w/checkout/onehealthport/mfa</code>`);
    expect(text).toContain(`<code>curl ${url}/w/checkout/__mock/outbox</code>`);
  });

  it.each(['/', '/w/checkout/'])(
    'WEB-1 allows at %s no script, style nor frame but its own',
    async (path) => {
      const response = await fetch(`${url}${path}`);
      expect(response.headers.get('Content-Security-Policy')?.split('; ')).toEqual([
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html',
      ]);
      expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
    },
  );

  it('RTL-5 is kept nowhere, nor is its script', async () => {
    for (const path of ['/', '/w/checkout/', '/mock-console.js']) {
      const { status, headers } = await fetch(`${url}${path}`);
      expect([status, headers.get('Cache-Control')], path).toEqual([200, 'no-store']);
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    }
  });

  it('is refused to hosts that the server does not know', async () => {
    for (const path of ['/', '/w/checkout/', '/mock-console.js']) {
      expect(await statusAt(url + path, 'evil.example'), path).toBe(421);
      expect(await statusAt(url + path, 'localhost'), path).toBe(200);
    }
  });

  it.each(['/nothing', '/w/', '/w/No-World/', '/w/checkout/nothing', '/w/a/w/b/'])(
    'is not at %s',
    async (path) => {
      const response = await fetch(`${url}${path}`);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        404,
        'application/problem+json',
      ]);
    },
  );

  it('is not there where the backend has no script for it', async () => {
    const bare = await serveBackend({ port: 0 });
    try {
      expect((await fetch(`${bare.url}/`)).status).toBe(404);
    } finally {
      await bare.close();
    }
  });
});

describe('the page of the server, in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const [found] = ensureBrowsers(['chromium'], true);
    browser = await chromium.launch({ executablePath: found?.executable, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(() => browser.close());

  it('WEB-1 WEB-2 works the console of its world alone, and the policy has nothing to refuse', async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));

    await page.goto(`${url}/w/pressed/`);
    await page.getByText('Faults', { exact: true }).click();
    await page.getByRole('button', { name: 'Next press: 503' }).click();
    await page.getByText('answered 503').waitFor();
    const faultsOf = async (world: string) => (await fetch(`${url}${world}/__mock/faults`)).json();
    expect(await faultsOf('/w/pressed')).toHaveLength(1);
    expect(await faultsOf('')).toEqual([]);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy endpoint of OneHealthPort' }).click();
    await page.getByRole('button', { name: 'Copied endpoint of OneHealthPort' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${url}/w/pressed/onehealthport/mfa`);
    expect(said).toEqual([]);
  });
});
