import { describe, expect, it } from 'vitest';
import { Visitor, World } from '../backend.ts';

const control = (world = new World()) => new Visitor(world);

describe('the control panel', () => {
  it('shows what people have received, at one portal or at all', async () => {
    const world = new World();
    await new Visitor(world).reach('email', 'jrao001');
    await new Visitor(world, 'lakeside').signIn('nora');
    expect((await world.outbox()).map(({ portal }) => portal)).toEqual(['onehealthport', 'lakeside']);
    const { body } = await control(world).request('GET', '/__mock/outbox?portal=lakeside');
    expect(body).toMatchObject([{ id: '2', portal: 'lakeside', channel: 'text' }]);
  });

  it('moves the clock of the server on', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const moved = await visitor.request('POST', '/__mock/clock', { advance: 119 });
    expect(moved.body).toEqual({ now: world.now + 119_000, offset: 119 });
    await visitor.read();
    expect(visitor.flow.timing).toMatchObject({ expiresIn: 481 });
    expect(visitor.flow.actions['resend']?.held).toEqual({ reason: 'wait', for: 1 });
    world.advance(1);
    expect((await visitor.request('GET', '/__mock/clock')).body).toEqual({
      now: world.now + 119_000,
      offset: 119,
    });
  });

  it('moves it by a hundred years in all, and no further', async () => {
    const visitor = control();
    const tenYears = { advance: 10 * 365 * 24 * 60 * 60 };
    for (let decade = 1; decade <= 10; decade++)
      expect((await visitor.request('POST', '/__mock/clock', tenYears)).status).toBe(200);
    expect((await visitor.request('POST', '/__mock/clock', tenYears)).status).toBe(400);
    expect((await visitor.begin('claims')).status).toBe(201);
  });

  it.each([{}, { advance: -1 }, { advance: '60' }, { advance: null }, { advance: 1e12 }])(
    'moves it by nothing else: %j',
    async (body) => {
      const answer = await control().request('POST', '/__mock/clock', body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request-malformed' } });
    },
  );

  it('puts everything back to the start', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.request('POST', '/__mock/clock', { advance: 60 });
    await visitor.request('POST', '/__mock/faults', [{ match: 'nothing', status: 500 }]);
    const answer = await visitor.request('POST', '/__mock/reset');
    expect(answer).toMatchObject({ status: 200, body: { now: world.now, offset: 0 } });
    expect(await world.outbox()).toEqual([]);
    expect(await world.audit()).toEqual([]);
    expect((await visitor.request('GET', '/__mock/faults')).body).toEqual([]);
    expect((await visitor.request('GET', visitor.root + '/flows/' + visitor.flow.id)).status).toBe(404);
    expect((await new Visitor(world).reach('email', 'jrao001')).flow.step).toMatchObject({ sent: true });
  });

  it('lists the people one can sign in as, and what they have', async () => {
    const { body } = await control().request('GET', '/__mock/people');
    expect(body).toContainEqual({
      portal: 'onehealthport',
      username: 'agarcia002',
      identifiers: { subscriberId: 'SUB100200', username: 'agarcia002' },
      password: 'Correct-Horse-7',
      has: ['email', 'authenticator'],
    });
    expect(body).toContainEqual(expect.objectContaining({ username: 'tlocked003', locked: 'email' }));
    expect(body).toContainEqual(expect.objectContaining({ username: 'nora', has: ['phone'] }));
  });

  it('shows a person’s authenticator app', async () => {
    const world = new World();
    world.advance(10);
    const path = '/__mock/authenticator?portal=onehealthport&username=';
    const { body } = await control(world).request('GET', `${path}agarcia002`);
    expect(body).toEqual({ code: expect.stringMatching(/^\d{6}$/) as string, secondsLeft: 20 });
    expect(await control(world).request('GET', `${path}jrao001`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it.each(['outbox', 'audit', 'people', 'clock', 'faults', 'authenticator'])(
    'SES-5 shows %s to no page of another site',
    async (path) => {
      const foreign: HeadersInit[] = [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }];
      for (const headers of foreign) {
        const answer = await control().request('GET', `/__mock/${path}`, undefined, headers);
        expect(answer).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
      }
    },
  );

  it('shows them to the pages of an origin that may call', async () => {
    const world = new World({ origins: ['https://portal.example'] });
    const headers = { Origin: 'https://portal.example', 'Sec-Fetch-Site': 'cross-site' };
    const answer = await control(world).request('GET', '/__mock/outbox', undefined, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://portal.example');
  });

  it('has no other page', async () => {
    expect((await control().request('GET', '/__mock/state')).status).toBe(404);
  });
});
