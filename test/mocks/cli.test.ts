import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Flow, Problem, Session, Start } from '../../src/wire/index.ts';

const mock = (...args: string[]) => ['tools/mock.ts', ...args];

let server: ChildProcess;
let url = '';

beforeAll(async () => {
  server = spawn(process.execPath, mock('--port', '0'));
  for await (const chunk of server.stdout ?? []) {
    url = /http:\/\/\S+:\d+/.exec(String(chunk))?.[0] ?? '';
    if (url) break;
  }
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

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

  it('says how it is used', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, mock('--help'));
    for (const option of ['--port', '--host', '--allow-origin', '--insecure-cookies']) {
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
