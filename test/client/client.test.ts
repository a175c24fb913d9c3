import { describe, expect, it, vi } from 'vitest';
import { isHeld, secondsLeft } from '../../src/wire/index.ts';
import { continueSession, createClient, endSession, MfaError, readSession } from '../../src/client/index.ts';
import type { ClientOptions } from '../../src/client/index.ts';
import { createServer, people } from '../server.ts';

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof MfaError ? error.code : error),
  );

/** A client whose answers are written by hand, for what no server of ours would say. */
const answering = (answer: () => Response | Promise<Response>, options: Partial<ClientOptions> = {}) => {
  let calls = 0;
  const client = createClient({
    endpoint: '/mfa',
    retryDelays: [1, 1],
    fetch: async () => {
      calls++;
      return answer();
    },
    ...options,
  });
  return { client, calls: () => calls };
};

/** What a server is asked for, and the keys that come with it. It answers with a flow, but for the next `lost` requests. */
function listen(options: Partial<ClientOptions> = {}) {
  const asked: { line: string; key: string | null; body?: string }[] = [];
  const context = { asked, lost: 0, at: 0, keys: () => asked.splice(0).map(({ key }) => key) };
  const flow = { id: 'f', version: 1, kind: 'sign-in', portal: 'p', step: { kind: 'method' }, actions: {} };
  const all: ClientOptions = {
    endpoint: '/mfa',
    retryDelays: [],
    now: () => context.at,
    fetch: (input, init = {}) => {
      const key = new Headers(init.headers).get('idempotency-key');
      asked.push({ line: `${init.method ?? 'GET'} ${input as string}`, key, body: init.body as string });
      const isLost = init.method === 'POST' && context.lost-- > 0;
      return isLost ? Promise.reject(new TypeError('lost')) : Promise.resolve(Response.json(flow));
    },
    ...options,
  };
  return Object.assign(context, { client: createClient(all), options: all });
}

const begin = { kind: 'sign-in', action: 'sign-in', inputs: { username: 'jrao001' } } as const;

const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'x', status, code }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

describe('createClient', () => {
  it('signs in with an e-mailed code against the real backend', async () => {
    const server = createServer();
    const client = createClient(server);
    const start = await client.start('sign-in', 'claims');
    expect(start).toMatchObject({ ok: true, value: { step: { kind: 'sign-in' } } });
    let answer = await client.begin({
      kind: 'sign-in',
      application: 'claims',
      action: 'sign-in',
      inputs: people.jrao,
    });
    if (!answer.ok) throw new Error(answer.problem.code);
    answer = await client.act(answer.value, 'choose', { method: 'email' });
    if (!answer.ok) throw new Error(answer.problem.code);
    answer = await client.act(answer.value, 'send', { channel: 'email' });
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.value).toMatchObject({ step: { sent: true }, notices: [{ code: 'code-sent' }] });
    answer = await client.act(answer.value, 'verify', { code: await server.lastCode() });
    expect(answer).toMatchObject({ ok: true, value: { step: { kind: 'done' } } });
    expect(await readSession(server)).toMatchObject({ ok: true, value: { username: 'jrao001', aal: 1 } });
    expect(await endSession(server)).toMatchObject({ ok: true });
    expect(await readSession(server)).toMatchObject({ ok: false, problem: { code: 'session-required' } });
  });

  it('says what the server refuses as data, with the flow that stays usable', async () => {
    const server = createServer();
    const client = createClient(server);
    const answer = await client.begin({
      kind: 'sign-in',
      application: 'claims',
      action: 'sign-in',
      inputs: { ...people.jrao, password: 'wrong' },
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'credentials-invalid' } });
  });

  it('notes the moment of an answer, from which its seconds count, so that a device clock an hour off changes nothing (RTL-4)', async () => {
    for (const skew of [-3600_000, 0, 3600_000]) {
      const now = () => 1_700_000_000_000 + skew;
      const server = createServer();
      const client = createClient({ ...server, now });
      const flow = await server.flowAtCode(client);
      const sent = await client.act(flow, 'send', { channel: 'email' });
      if (!sent.ok) throw new Error(sent.problem.code);
      const { receivedAt, actions, timing } = sent.value;
      expect(receivedAt).toBe(now());
      expect(actions.resend?.held).toEqual({ reason: 'wait', for: 120 });
      expect(secondsLeft(timing?.expiresIn, receivedAt, now() + 1000)).toBe(599);
      expect(isHeld(actions.resend?.held, receivedAt, now() + 119_000)).toBe(true);
      expect(isHeld(actions.resend?.held, receivedAt, now() + 120_000)).toBe(false);
    }
  });

  it('asks for the flow when no answer can be had, and takes it as the answer if it has moved on', async () => {
    const server = createServer();
    const client = createClient({ ...server, retryDelays: [1, 1] });
    const flow = await server.flowAtCode(client);
    await server.fault({ match: 'actions/send', drop: true, applied: true, times: 3 });
    const answer = await client.act(flow, 'send', { channel: 'email' });
    expect(answer).toMatchObject({ ok: true, value: { version: flow.version + 1, step: { sent: true } } });
    expect(await server.outbox()).toHaveLength(1);
  });

  it('says so when a request never got there, however often it was tried', async () => {
    const server = createServer();
    const client = createClient({ ...server, retryDelays: [1, 1] });
    const flow = await server.flowAtCode(client);
    await server.fault({ match: 'actions/send', drop: true, times: 3 });
    expect(await rejection(client.act(flow, 'send', { channel: 'email' }))).toBe('network');
    expect(await server.outbox()).toHaveLength(0);
  });

  it('tries again by itself what did not get through, and no oftener than it is told', async () => {
    const server = createServer();
    const client = createClient({ ...server, retryDelays: [1, 1] });
    await server.fault({
      match: 'GET /onehealthport/mfa/start',
      status: 503,
      body: '<h1>503</h1>',
      times: 2,
    });
    expect(await client.start('sign-in', 'claims')).toMatchObject({ ok: true });

    const { client: failing, calls } = answering(() => new Response('<h1>503</h1>', { status: 503 }));
    expect(await rejection(failing.start('sign-in'))).toBe('unavailable');
    expect(calls()).toBe(3);
    expect(await rejection(failing.begin({ kind: 'sign-in' }))).toBe('unavailable');
    expect(calls()).toBe(6);
  });

  it.each([
    ['an HTML page', () => new Response('<!doctype html><p>Hello', { status: 200 }), 'malformed'],
    ['JSON that is no flow', () => Response.json({ hello: 'world' }), 'malformed'],
    ['a redirect to a login page', () => new Response('<p>Sign in', { status: 404 }), 'malformed'],
    ['a gateway’s 502', () => new Response('Bad gateway', { status: 502 }), 'unavailable'],
    ['an empty 500', () => new Response(null, { status: 500 }), 'unavailable'],
    ['a cut connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ])('says what is the matter with %s', async (_name, answer, code) => {
    expect(await rejection(answering(answer).client.begin({ kind: 'sign-in' }))).toBe(code);
  });

  it('gives up an answer that does not come', async () => {
    const fetch: typeof globalThis.fetch = (_input, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      );
    const client = createClient({ endpoint: '/mfa', timeout: 20, fetch });
    expect(await rejection(client.begin({ kind: 'sign-in' }))).toBe('timeout');
    const controller = new AbortController();
    const asked = rejection(client.begin({ kind: 'sign-in' }, controller.signal));
    controller.abort();
    expect(await asked).toBe('aborted');
  });

  it('RTL-2 switches on the code alone: a title of any wording changes nothing', async () => {
    for (const title of ['Wrong code', 'code-expired', 'Falscher Code', '']) {
      const { client } = answering(() =>
        Response.json({ type: 'urn:x', title, status: 422, code: 'code-wrong' }, { status: 422 }),
      );
      expect(await client.begin({ kind: 'sign-in' })).toMatchObject({
        ok: false,
        problem: { code: 'code-wrong' },
      });
    }
  });

  it.each([
    ['seconds', { 'retry-after': '90' }, 90],
    [
      'RTL-4 a date, by the server’s own clock',
      { 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' },
      30,
    ],
    [
      'RTL-4 a date that is over',
      { 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' },
      undefined,
    ],
    [
      'RTL-3 Retry-After against another RateLimit',
      { 'retry-after': '90', ratelimit: '"otp-send";r=0;t=5' },
      90,
    ],
    [
      'RTL-3 garbage in every field',
      { 'retry-after': 'soon', ratelimit: ';;r=;t=x', 'ratelimit-policy': 'nonsense' },
      undefined,
    ],
    ['RTL-3 a negative wait', { 'retry-after': '-5' }, undefined],
    ['no wait', {}, undefined],
  ])('reads the wait from %s', async (_name, headers, seconds) => {
    const { client } = answering(() => problem('too-many-requests', 429, headers as Record<string, string>));
    const answer = await client.begin({ kind: 'sign-in' });
    expect(answer.ok ? undefined : answer.problem.retryAfter).toBe(seconds);
  });
});

describe('Idempotency-Key', () => {
  it('comes with each POST, quoted, of 128 random bits, and with nothing else', async () => {
    const { client, options, asked } = listen({
      getRandomValues: (words) => words.fill(0xffff_ffff),
    });
    const flow = await client.begin(begin);
    if (!flow.ok) throw new Error(flow.problem.code);
    await client.act(flow.value, 'choose', {});
    await client.read('f');
    await rejection(endSession(options));
    expect(asked.map(({ line, key }) => [line, key])).toEqual([
      ['POST /mfa/flows', '"4294967295-4294967295-4294967295-4294967295"'],
      ['POST /mfa/flows/f/actions/choose', '"4294967295-4294967295-4294967295-4294967295"'],
      ['GET /mfa/flows/f', null],
      ['DELETE /mfa/session', null],
    ]);
  });

  it('is another for each thing that is done, also for the same once it had its answer', async () => {
    const { client, keys } = listen();
    for (let times = 0; times < 50; times++) await client.begin(begin);
    const seen = keys();
    expect(new Set(seen).size).toBe(50);
    for (const key of seen) expect(key).toMatch(/^"[\w-]{22,64}"$/);
  });

  it('stays the same when what was lost is tried again, after 400 and after 1600 ms more', async () => {
    vi.useFakeTimers();
    try {
      const context = listen({ retryDelays: undefined });
      context.lost = 2;
      const answer = context.client.begin(begin);
      const tries: number[] = [];
      for (const ms of [0, 399, 1, 1599, 1]) {
        await vi.advanceTimersByTimeAsync(ms);
        tries.push(context.asked.length);
      }
      expect(tries).toEqual([1, 1, 2, 2, 3]);
      expect(await answer).toMatchObject({ ok: true });
      expect(new Set(context.keys()).size).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['an action that took too long once more', 'POST', 2],
    ['no question that took too long', 'GET', 1],
  ])('tries %s', async (_what, method, count) => {
    let calls = 0;
    const fetch: typeof globalThis.fetch = (_input, init) => {
      calls++;
      return new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      );
    };
    const client = createClient({ endpoint: '/mfa', timeout: 10, retryDelays: [1, 1], fetch });
    expect(await rejection(method === 'POST' ? client.begin(begin) : client.start('sign-in'))).toBe(
      'timeout',
    );
    expect(calls).toBe(count);
  });

  it('is not tried again once the caller has given up', async () => {
    vi.useFakeTimers();
    try {
      const context = listen({ retryDelays: [1000] });
      context.lost = 1;
      const controller = new AbortController();
      const asked = rejection(context.client.begin(begin, controller.signal));
      await vi.advanceTimersByTimeAsync(500);
      expect(vi.getTimerCount()).toBe(1);
      controller.abort();
      expect(vi.getTimerCount()).toBe(0);
      expect(await asked).toBe('aborted');
      expect(context.asked).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('makes of a lost answer to a right password or code no more than a moment’s wait', async () => {
    const server = createServer();
    const client = createClient({ ...server, retryDelays: [1] });
    await server.fault({ match: 'POST /onehealthport/mfa/flows', drop: true, applied: true });
    const flow = await server.flowAtCode(client);
    await server.fault({ match: 'actions/send', status: 502, body: '<h1>502</h1>', applied: true });
    const sent = await client.act(flow, 'send', { channel: 'email' });
    if (!sent.ok) throw new Error(sent.problem.code);
    expect(await server.outbox()).toHaveLength(1);
    await server.fault({ match: 'actions/verify', drop: true, applied: true });
    const done = await client.act(sent.value, 'verify', { code: await server.lastCode() });
    expect(done).toMatchObject({ ok: true, value: { step: { kind: 'done' } } });
    expect(await readSession(server)).toMatchObject({ ok: true, value: { username: 'jrao001' } });
  });

  it('gets the answer that was lost at a person’s own second press', async () => {
    const server = createServer();
    const client = createClient({ ...server, retryDelays: [] });
    const flow = await server.flowAtCode(client);
    const sent = await client.act(flow, 'send', { channel: 'email' });
    if (!sent.ok) throw new Error(sent.problem.code);
    const code = await server.lastCode();
    await server.fault({ match: 'actions/verify', drop: true, applied: true });
    // Its cookie was lost as well, so that asking for the flow opens nothing.
    expect(await rejection(client.act(sent.value, 'verify', { code }))).toBe('network');
    const done = await client.act(sent.value, 'verify', { code });
    expect(done).toMatchObject({ ok: true, value: { step: { kind: 'done' } } });
  });

  it('stays the same when a person tries the same again because no answer came', async () => {
    const context = listen();
    const { client, keys } = context;
    context.lost = 2;
    for (let times = 0; times < 3; times++) await rejection(client.begin(begin));
    const [first, ...others] = keys();
    expect(others).toEqual([first, first]);
    await client.begin(begin);
    expect(keys()).not.toEqual([first]);
  });

  it('is another when a person tries something else', async () => {
    const context = listen();
    const { client, keys } = context;
    context.lost = 1;
    await rejection(client.begin(begin));
    await client.begin({ ...begin, inputs: { username: 'agarcia002' } });
    expect(new Set(keys()).size).toBe(2);
  });

  it('is another after a minute, when no server knows it any more', async () => {
    for (const [at, count] of [
      [59_999, 1],
      [60_000, 2],
    ] as const) {
      const context = listen();
      context.lost = 1;
      await rejection(context.client.begin(begin));
      context.at = at;
      await context.client.begin(begin);
      expect(new Set(context.keys()).size).toBe(count);
    }
  });
});

describe('continueSession', () => {
  it('puts off the end that comes when nothing is done (SES-3)', async () => {
    const server = createServer();
    const client = createClient(server);
    await client.begin({
      kind: 'sign-in',
      application: 'directory',
      action: 'sign-in',
      inputs: people.jrao,
    });
    await server.advance(600);
    expect(await continueSession(server)).toMatchObject({ ok: true, value: { idleIn: 900 } });
    await server.advance(600);
    expect(await readSession(server)).toMatchObject({ ok: true, value: { idleIn: 300 } });
  });

  const session = {
    portal: 'onehealthport',
    username: 'jrao001',
    aal: 1,
    methods: ['password', 'email'],
    idleIn: 900,
    expiresIn: 40_000,
  };

  it('says that the person is still there, and until when the session lasts now', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked.push([input, init]);
      return Response.json(session);
    };
    expect(await continueSession({ endpoint: '/mfa', fetch })).toEqual({ ok: true, value: session });
    expect(asked).toMatchObject([['/mfa/session', { method: 'POST', body: '{}', credentials: 'include' }]]);
    expect(new Headers(asked[0]![1]!.headers).get('idempotency-key')).toMatch(/^"[\w-]{22,64}"$/);
  });

  it('is tried again with its key when it did not get through', async () => {
    const keys: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (_input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      if (keys.length < 3) throw new TypeError('Failed to fetch');
      return Response.json(session);
    };
    expect(await continueSession({ endpoint: '/mfa', fetch, retryDelays: [1, 1] })).toMatchObject({
      ok: true,
    });
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('is refused when nobody is signed in any more', async () => {
    const fetch: typeof globalThis.fetch = async () => problem('session-required', 401);
    expect(await continueSession({ endpoint: '/mfa', fetch })).toMatchObject({
      ok: false,
      problem: { code: 'session-required' },
    });
  });
});
