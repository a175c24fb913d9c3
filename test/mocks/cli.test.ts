import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Flow, Problem, Session, Start } from '../../src/wire/index.ts';
import { statusAt } from './status-at.ts';

const mock = (...args: string[]) => ['tools/mock.ts', ...args];

interface Running {
  greeting: string;
  url: string;
  stop(): Promise<void>;
}

async function start(...args: string[]): Promise<Running> {
  const server = spawn(process.execPath, mock('--port', '0', ...args), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(server.stdout, 'data')) as [Buffer];
  const greeting = String(chunk);
  return {
    greeting,
    url: /http:\/\/\S+:\d+/.exec(greeting)?.[0] ?? '',
    async stop() {
      server.kill();
      await once(server, 'exit');
    },
  };
}

let server: Running;
let url = '';

beforeAll(async () => {
  server = await start();
  ({ url } = server);
});
afterAll(() => server.stop());

/** A program that keeps the cookie it was given last. */
let cookie = '';

async function call<Schema extends v.GenericSchema>(
  schema: Schema,
  method: string,
  path: string,
  body?: unknown,
): Promise<v.InferOutput<Schema>> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  for (const header of response.headers.getSetCookie()) cookie = header.split(';')[0] ?? '';
  const text = await response.text();
  return v.parse(schema, text === '' ? undefined : JSON.parse(text));
}

const root = '/onehealthport/mfa';
const Outbox = v.array(v.object({ to: v.string(), body: v.string() }));

describe('mfa-mock', () => {
  it('signs a person in over HTTP, from the first step to signing out', async () => {
    const act = (flow: v.InferOutput<typeof Flow>, action: string, inputs: unknown, schema = Flow) =>
      call(schema, 'POST', `${root}/flows/${flow.id}/actions/${action}`, { version: flow.version, inputs });

    const start = await call(Start, 'GET', `${root}/start/sign-in?application=claims`);
    expect(Object.keys(start.actions['sign-in']?.inputs ?? {})).toEqual([
      'subscriberId',
      'username',
      'password',
    ]);

    let flow = await call(Flow, 'POST', `${root}/flows`, {
      kind: 'sign-in',
      application: 'claims',
      action: 'sign-in',
      inputs: { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' },
    });
    expect(flow.step).toEqual({ kind: 'method' });
    flow = await act(flow, 'choose', { method: 'email' });
    flow = await act(flow, 'send', { channel: 'email' });
    expect(flow).toMatchObject({ step: { sent: true }, actions: { resend: { held: { for: 120 } } } });

    const [mail] = await call(Outbox, 'GET', '/__mock/outbox?portal=onehealthport');
    expect(mail?.to).toBe('jasonr@onehealthport.example');
    const code = /\d{6}$/.exec(mail?.body ?? '')?.[0] ?? '';

    const path = `${root}/flows/${flow.id}/actions/verify`;
    const wrong = { version: flow.version, inputs: { code: code === '000000' ? '000001' : '000000' } };
    const refused = await call(Problem, 'POST', path, wrong);
    expect(refused.code).toBe('code-wrong');
    expect((await call(Problem, 'GET', `${root}/session`)).code).toBe('session-required');

    flow = await act(v.parse(Flow, refused.flow), 'verify', { code });
    expect(flow.step).toEqual({
      kind: 'done',
      redirect: '/onehealthport/apps/claims',
      application: 'Claims',
    });
    expect(await call(Session, 'GET', `${root}/session`)).toMatchObject({
      username: 'jrao001',
      aal: 1,
      methods: ['password', 'email'],
    });
    await call(v.undefined(), 'DELETE', `${root}/session`);
    expect((await call(Problem, 'GET', `${root}/session`)).code).toBe('session-required');
  });

  it('says first where its page is, by the port that it took', async () => {
    const [first = ''] = server.greeting.split('\n');
    const page = /http:\S+$/.exec(first)?.[0] ?? '';
    expect(page).toMatch(/^http:\/\/localhost:[1-9]\d*\/$/);
    expect((await fetch(page)).headers.get('Content-Type')).toMatch(/^text\/html/);
    const others = server.greeting.match(/http:\S+/g)?.slice(1) ?? [];
    expect(others).toContain(`${page}onehealthport/mfa`);
    for (const address of others) expect(address).toMatch(new RegExp(`^${page}`));
  });

  it('has the same ids and codes at each start by the same seed, and by no other', async () => {
    const idBy = async (...args: string[]) => {
      const seeded = await start(...args);
      try {
        const response = await fetch(`${seeded.url}${root}/flows`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ kind: 'sign-in' }),
        });
        return ((await response.json()) as { id: string }).id;
      } finally {
        await seeded.stop();
      }
    };
    const [one, again, other] = await Promise.all([
      idBy('--seed', 'one'),
      idBy('--seed', 'one'),
      idBy('--seed', 'other'),
    ]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('lets the origins and hosts in that it is told of', async () => {
    const told = await start('--allow-origin', 'http://portal.example', '--allow-host', 'mock.example');
    try {
      const { headers } = await fetch(`${told.url}${root}/session`, {
        headers: { Origin: 'http://portal.example' },
      });
      expect(headers.get('Access-Control-Allow-Origin')).toBe('http://portal.example');
      expect(await statusAt(told.url, 'mock.example')).toBe(200);
      expect(await statusAt(server.url, 'mock.example')).toBe(421);
    } finally {
      await told.stop();
    }
  });

  it('says how it is used', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, mock('--help'));
    const options = ['port', 'host', 'allow-origin', 'allow-host', 'insecure-cookies', 'seed', 'help'];
    for (const option of options.map((name) => `--${name} `)) {
      expect(stdout).toContain(option);
    }
  });

  it.each([['--nope'], ['--port', 'x'], ['--port', '70000']])(
    'fails with a sentence: %s %s',
    async (...args) => {
      const failure = promisify(execFile)(process.execPath, mock(...args));
      await expect(failure).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^mfa-mock: .+\n$/) as string,
      });
    },
  );
});
