import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../mocks/index.ts';
import { Visitor, World } from '../backend.ts';

async function withFaults(...faults: Fault[]) {
  const slept: number[] = [];
  const world = new World({
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
    },
  });
  const visitor = new Visitor(world);
  const set = await visitor.request('POST', '/__mock/faults', faults);
  expect(set).toMatchObject({ status: 200, body: faults });
  const fetch = (path: string) => world.backend.fetch(new Request(`https://mock.example${path}`));
  return { world, visitor, slept, fetch };
}

const session = '/onehealthport/mfa/session';

describe('faults', () => {
  it('replace the answers they match, as often as they say, and leave others alone', async () => {
    const { visitor, fetch } = await withFaults({ match: `GET ${session}`, status: 503, times: 2 });
    expect((await fetch('/onehealthport/mfa/start/sign-in')).status).toBe(200);
    expect((await fetch(session)).status).toBe(503);
    expect((await visitor.request('GET', '/__mock/faults')).body).toEqual([
      { match: `GET ${session}`, status: 503, times: 1 },
    ]);
    expect((await fetch(session)).status).toBe(503);
    expect((await fetch(session)).status).toBe(401);
    expect((await visitor.request('GET', '/__mock/faults')).body).toEqual([]);
  });

  it.each([
    [{ body: '<h1>Sorry</h1>', contentType: 'text/html' }, 200, 'text/html', '<h1>Sorry</h1>'],
    [{ status: 500, body: { oh: 'no' } }, 500, 'application/json', '{"oh":"no"}'],
    [{ status: 502, body: 'bad gateway' }, 502, 'text/plain', 'bad gateway'],
  ])('answer with %j', async (fault, status, contentType, text) => {
    const { fetch } = await withFaults({ match: session, ...fault });
    const response = await fetch(session);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe(contentType);
    expect(await response.text()).toBe(text);
  });

  it.each([204, 205, 304])('answer with %i, which has no body', async (status) => {
    const { fetch } = await withFaults({ match: session, status });
    const response = await fetch(session);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it.each([
    { status: 204, body: 'x' },
    { contentType: 'a\nb', body: 'x' },
    { contentType: 'no type', body: 'x' },
    { delayMs: 2 ** 31 },
  ])('are refused when they could not be played: %j', async (fault) => {
    const visitor = new Visitor(new World());
    const answer = await visitor.request('POST', '/__mock/faults', [{ match: session, ...fault }]);
    expect(answer.status).toBe(400);
    expect((await visitor.session()).status).toBe(401);
  });

  it('break the connection', async () => {
    const { fetch } = await withFaults({ match: session, drop: true });
    expect((await fetch(session)).type).toBe('error');
    expect((await fetch(session)).status).toBe(401);
  });

  it('keep the request from the rules', async () => {
    const { world, visitor } = await withFaults({ match: 'actions/send', status: 503 });
    await visitor.signIn('jrao001');
    await visitor.choose('email');
    const { version } = visitor.flow;
    await visitor.request('POST', `${visitor.root}/flows/${visitor.flow.id}/actions/send`, {
      version,
      inputs: { channel: 'email' },
    });
    expect(await world.outbox()).toEqual([]);
    expect((await visitor.read()).body).toMatchObject({ version, step: { sent: false } });
  });

  it('carry the request out, if they say so, and lose its answer alone', async () => {
    const { world, visitor } = await withFaults({ match: 'actions/send', drop: true, applied: true });
    await visitor.signIn('jrao001');
    await visitor.choose('email');
    const request = new Request(`https://mock.example${visitor.root}/flows/${visitor.flow.id}/actions/send`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: [...visitor.cookies].flat().join('=') },
      body: JSON.stringify({ version: visitor.flow.version, inputs: { channel: 'email' } }),
    });
    expect((await world.backend.fetch(request)).type).toBe('error');
    expect(await world.outbox()).toHaveLength(1);
    expect((await visitor.read()).body).toMatchObject({
      step: { sent: true },
      notices: [{ code: 'code-sent' }],
    });
  });

  it('lose the cookies with the answer', async () => {
    const { visitor } = await withFaults({ match: 'POST', status: 503, applied: true });
    await visitor.request('POST', `${visitor.root}/flows`, { kind: 'sign-in' });
    expect(visitor.cookies.size).toBe(0);
    expect((await visitor.world.audit()).map(({ event }) => event)).toContain('session_created');
  });

  it('make the right answer late, before or after it is carried out', async () => {
    const { visitor, slept } = await withFaults(
      { match: 'POST', delayMs: 3000 },
      { match: 'GET /onehealthport', delayMs: 500, applied: true },
    );
    expect((await visitor.begin('claims')).status).toBe(201);
    expect((await visitor.read()).status).toBe(200);
    expect(slept).toEqual([3000, 500]);
  });

  it('hold nobody else up while they wait', async () => {
    let wake = () => {};
    const world = new World({ sleep: () => new Promise((resolve) => (wake = resolve)) });
    const visitor = new Visitor(world);
    await visitor.request('POST', '/__mock/faults', [{ match: 'start', delayMs: 60_000 }]);
    const late = visitor.request('GET', '/onehealthport/mfa/start/sign-in');
    expect((await visitor.begin('claims')).status).toBe(201);
    wake();
    expect((await late).status).toBe(200);
  });

  it('never strike the control panel', async () => {
    const { visitor } = await withFaults({ match: '/', status: 500, times: 9 });
    expect((await visitor.request('GET', '/__mock/outbox')).status).toBe(200);
  });

  it('are all taken back by an empty list', async () => {
    const { visitor, fetch } = await withFaults({ match: session, status: 503 });
    await visitor.request('POST', '/__mock/faults', []);
    expect((await fetch(session)).status).toBe(401);
  });

  it.each([[{ match: 1 }], [{ status: 503 }], [{ match: 'x', status: 1000 }], [{ match: 'x', times: 0 }]])(
    'are refused when they are none: %j',
    async (fault) => {
      const answer = await new Visitor(new World()).request('POST', '/__mock/faults', [fault]);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request-malformed' } });
    },
  );
});
