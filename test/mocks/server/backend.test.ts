import { describe, expect, it } from 'vitest';
import { createBackend, createStore } from '../../../mocks/index.ts';
import { Visitor, World } from '../backend.ts';

/** The same world with another server, which goes on from where the first one stood. */
function restart(world: World): void {
  const backend = createBackend({ clock: () => world.now, passwordIterations: 1 });
  backend.restore(world.backend.snapshot());
  backend.outbox.messages = world.backend.outbox.messages;
  Object.assign(world, { backend });
}

describe('createBackend', () => {
  it('goes on from a snapshot', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.fail(1);
    restart(world);
    await visitor.read();
    expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 9 });
    expect(visitor.flow.actions['resend']?.held).toEqual({ reason: 'wait', for: 120 });
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
    restart(world);
    expect((await visitor.session()).status).toBe(200);
  });

  it('goes on from a snapshot that was taken before anything happened', async () => {
    const world = new World();
    restart(world);
    expect((await new Visitor(world).signIn('jrao001')).flow.step).toEqual({ kind: 'method' });
  });

  it.each(['', '{', 'null', '[]', '{"flows":5}', '{"accounts":[7]}', '{"sessions":[null]}'])(
    'goes on as it was when what is restored is no snapshot: %s',
    async (text) => {
      const world = new World();
      const visitor = await new Visitor(world).reach('email', 'jrao001');
      const whole = JSON.parse(world.backend.snapshot()) as object;
      const nonsense = text.startsWith('{"') ? JSON.stringify({ ...whole, ...JSON.parse(text) }) : text;
      expect(() => world.backend.restore(nonsense)).toThrow('no snapshot');
      expect((await visitor.verify(await world.lastCode())).status).toBe(200);
    },
  );

  it.each([
    ['flows', [{ id: 'x' }]],
    ['accounts', [{ id: 'x', codes: 5 }]],
    ['accounts', [{ id: 'x', codes: [null] }]],
    ['sessions', [{ id: 'x', hash: 'y', tag: 'z' }]],
    ['limits', [{ id: 'x', times: ['now'], seconds: 1, isAnonymous: false }]],
    ['audit', { kept: [{}], passing: [] }],
    ['settings', { clockOffset: 0, faults: [{}], sweptAt: 0 }],
  ])('goes on as it was when rows of another version are restored: %s %j', async (name, part) => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const before = world.backend.snapshot();
    const other = JSON.stringify({ ...(JSON.parse(before) as object), [name]: part });
    expect(() => world.backend.restore(other)).toThrow('no snapshot');
    expect(world.backend.snapshot()).toBe(before);
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it('gives no answer again that was given before a snapshot took the place of everything', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const before = world.backend.snapshot();
    const cookies = [...visitor.cookies];
    const path = `${visitor.root}/flows/${visitor.flow.id}/actions/verify`;
    const body = { version: visitor.flow.version, inputs: { code: await world.lastCode() } };
    const enter = () => visitor.request('POST', path, body, { 'Idempotency-Key': `"${'a'.repeat(22)}"` });
    expect((await enter()).status).toBe(200);
    world.backend.restore(before);
    for (const [name, value] of cookies) visitor.cookies.set(name, value);
    expect((await enter()).status).toBe(200);
    expect((await visitor.session()).status).toBe(200);
  });

  it('rejects nothing that nobody hears of, when it cannot begin', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on('unhandledRejection', hear);
    const store = { ...createStore(), restore: () => Promise.reject(new Error('no disk')) };
    const backend = createBackend({ createStore: () => store });
    backend.restore(new World().backend.snapshot());
    const response = await backend.fetch(new Request('https://x.example/onehealthport/mfa/session'));
    expect(response.status).toBe(500);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  it('forgets what ended more than a day ago', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    await visitor.begin('claims', 'sign-in', { ...visitor.credentials('jrao001'), password: 'wrong' });
    await visitor.reach('email', 'jrao001');
    world.advance(26 * 60 * 60);
    await new Visitor(world).begin('claims');
    const { sessions, flows, limits } = JSON.parse(world.backend.snapshot()) as Record<string, object>;
    expect(sessions).toHaveLength(1);
    expect(flows).toHaveLength(1);
    expect(limits).toEqual([]);
  });

  it('commits nothing of a request in which something was thrown', async () => {
    let isFull = false;
    const store = createStore({
      beforeCommit: async () => {
        if (isFull) throw new Error('the disk is full');
      },
    });
    const errors: unknown[] = [];
    const world = new World({ createStore: () => store, onError: (error) => errors.push(error) });
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const before = world.backend.snapshot();
    isFull = true;
    const path = `${visitor.root}/flows/${visitor.flow.id}/actions/verify`;
    const guess = { version: visitor.flow.version, inputs: { code: '000000' } };
    expect((await visitor.request('POST', path, guess)).status).toBe(500);
    expect(world.backend.snapshot()).toBe(before);
    expect(errors).toEqual([new Error('the disk is full')]);

    isFull = false;
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it.each([
    ['https://mock.example/onehealthport/mfa/session', true],
    ['https://mock.example/__mock/outbox', true],
    ['https://mock.example/onehealthport/apps/claims', false],
    ['https://mock.example/elsewhere/mfa/session', false],
    ['https://mock.example/', false],
  ])('says what it serves: %s %s', (url, isServed) => {
    expect(new World().backend.serves(url)).toBe(isServed);
  });

  it('serves the portals that are built when it is told of none', async () => {
    const backend = createBackend();
    const response = await backend.fetch(new Request('https://x.example/onehealthport/mfa/start/sign-in'));
    expect(response.status).toBe(200);
  });
});
