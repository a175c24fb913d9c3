import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBackend, type RunningServer } from '../../../mocks/http.ts';
import type { Message } from '../../../mocks/index.ts';
import type { Flow, Session } from '../../../src/wire/index.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await serveBackend({ port: 0, passwordIterations: 1 });
});
afterAll(() => server.close());

/** A browser that goes to one world or another, with its real cookies. */
class Browser {
  readonly cookies = new Map<string, string>();

  async request(world: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${server.url}${world}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    for (const header of response.headers.getSetCookie()) {
      const [name = '', value = ''] = header.split(/[=;]/);
      if (header.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async json<T>(world: string, path: string, body?: unknown): Promise<T> {
    return (await (await this.request(world, path, body)).json()) as T;
  }

  /** Signs in by mail. */
  async signIn(world: string): Promise<Session> {
    const root = '/onehealthport/mfa';
    const inputs = { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' };
    let flow = await this.json<Flow>(world, `${root}/flows`, { kind: 'sign-in', action: 'sign-in', inputs });
    const act = async (action: string, given: object) => {
      const path = `${root}/flows/${flow.id}/actions/${action}`;
      flow = await this.json<Flow>(world, path, { version: flow.version, inputs: given });
    };
    await act('choose', { method: 'email' });
    await act('send', { channel: 'email' });
    const { body } = await this.json<Message>(world, '/__mock/outbox/latest');
    await act('verify', { code: /\d{6}/.exec(body)?.[0] });
    return this.json<Session>(world, `${root}/session`);
  }
}

const status = async (browser: Browser, world: string) =>
  (await browser.request(world, '/onehealthport/mfa/session')).status;

describe('a world below /w', () => {
  it('changes nothing in another one: neither its clock, its reset, its faults nor its people', async () => {
    const browser = new Browser();
    expect(await browser.signIn('')).toMatchObject({ username: 'jrao001', idleIn: 900 });
    expect(await status(browser, '/w/second')).toBe(401);
    expect(await browser.signIn('/w/second')).toMatchObject({ username: 'jrao001' });

    // Its clock: half an hour later its session is over, and the other one is not.
    await browser.request('/w/second', '/__mock/clock', { advance: 1800 });
    expect(await status(browser, '/w/second')).toBe(401);
    expect(await status(browser, '')).toBe(200);
    expect(await browser.json('', '/__mock/clock')).toMatchObject({ offset: 0 });

    // Its faults.
    await browser.request('/w/second', '/__mock/faults', [{ match: '/session', status: 503, times: 100 }]);
    expect(await status(browser, '/w/second')).toBe(503);
    expect(await status(browser, '')).toBe(200);

    // Its people.
    const person = {
      portal: 'onehealthport',
      username: 'guest',
      identifiers: { subscriberId: 'SUB1', username: 'guest' },
      password: 'Correct-Horse-7',
    };
    expect((await browser.request('/w/second', '/__mock/people', person)).status).toBe(201);
    expect(JSON.stringify(await browser.json('', '/__mock/people'))).not.toContain('guest');

    // Its mail, its log, its reset.
    expect(await browser.json('', '/__mock/outbox')).toHaveLength(1);
    const log = await browser.json<unknown[]>('', '/__mock/audit');
    expect((await browser.request('/w/second', '/__mock/reset', {})).status).toBe(200);
    expect(await browser.json('/w/second', '/__mock/outbox')).toEqual([]);
    expect(await browser.json('/w/second', '/__mock/audit')).toEqual([]);
    expect(await browser.json('/w/second', '/__mock/clock')).toMatchObject({ offset: 0 });
    expect(await browser.json('', '/__mock/outbox')).toHaveLength(1);
    expect(await browser.json('', '/__mock/audit')).toEqual(log);
    expect(await status(browser, '')).toBe(200);
  });

  it('is made, and so driven out, by no page of another site', async () => {
    const browser = new Browser();
    await browser.request('/w/kept', '/__mock/clock', { advance: 60 });
    const foreign: HeadersInit[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }];
    for (const headers of foreign)
      for (let i = 0; i < 100; i++) {
        const path = `${server.url}/w/flood-${i}/onehealthport/mfa/start/sign-in`;
        expect((await fetch(path, { headers })).status).toBe(403);
      }
    expect(await browser.json('/w/kept', '/__mock/clock')).toMatchObject({ offset: 60 });
  });

  it('SES-2 has cookies of its own', async () => {
    const browser = new Browser();
    await browser.signIn('/w/a');
    await browser.signIn('/w/a-b');
    expect([...browser.cookies.keys()].map((name) => name.replace(/[0-9a-f]{8}$/, ''))).toEqual([
      '__Host-mfa-onehealthport.a-',
      '__Host-mfa-onehealthport.a-b-',
    ]);
    expect(await status(browser, '/w/a')).toBe(200);
  });

  it.each(['/w//', '/w/UPPER', '/w/a b', '/w/-', `/w/${'a'.repeat(41)}`])(
    'has no such name: %s',
    async (world) => {
      expect((await new Browser().request(world, '/onehealthport/mfa/start/sign-in')).status).toBe(404);
    },
  );
});
