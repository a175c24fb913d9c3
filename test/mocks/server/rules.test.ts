import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';

afterEach(() => void vi.restoreAllMocks());

const rowsOf = (world: World) =>
  JSON.parse(world.backend.snapshot()) as { flows: unknown[]; sessions: unknown[] };

describe('a beginning that is refused', () => {
  it('leaves neither a flow nor a session behind', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    await visitor.begin('claims', 'sign-in', { ...visitor.credentials('jrao001'), password: 'wrong' });
    expect(rowsOf(world)).toMatchObject({ flows: [], sessions: [] });
    expect(visitor.cookies.size).toBe(0);
  });

  it('leaves the session of somebody who has one', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    await visitor.verify(await visitor.world.lastCode());
    await visitor.begin('claims', 'sign-in', { ...visitor.credentials('jrao001'), password: 'wrong' });
    expect((await visitor.session()).status).toBe(200);
    expect(rowsOf(visitor.world).flows).toHaveLength(1);
  });
});

it('RST-1 V9 the password of somebody who does not exist costs as many iterations as another', async () => {
  const derive = vi.spyOn(crypto.subtle, 'deriveBits');
  const visitor = new Visitor(new World({ passwordIterations: 7 }));
  const costOf = async (username: string) => {
    await visitor.session();
    derive.mockClear();
    const inputs = { ...visitor.credentials(username), password: 'wrong' };
    expect(codeOf(await visitor.begin('claims', 'sign-in', inputs))).toBe('credentials-invalid');
    return derive.mock.calls.map(([algorithm]) => (algorithm as Pbkdf2Params).iterations);
  };
  expect(await costOf('jrao001')).toEqual([7]);
  expect(await costOf('nobody')).toEqual([7]);
});

it('a slow password check holds up nobody else', async () => {
  const { deriveBits } = crypto.subtle;
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const visitor = new Visitor(new World());
  await visitor.session();
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(async (...given) => {
    await gate;
    return deriveBits.apply(crypto.subtle, given);
  });
  const pending = visitor.begin('claims', 'sign-in', visitor.credentials('jrao001'));
  expect((await new Visitor(visitor.world).begin('claims')).status).toBe(201);
  letGo();
  expect((await pending).status).toBe(201);
});

describe('codes', () => {
  it('are not sent again on arrival where one was sent already', async () => {
    const world = new World();
    const visitor = await new Visitor(world, 'lakeside').signIn('omar');
    await visitor.choose('phone');
    world.advance(60);
    await visitor.act('choose-method');
    await visitor.choose('phone');
    expect(visitor.flow.step).toMatchObject({ sent: true });
    expect(await world.outbox()).toHaveLength(1);
  });

  it('are held for the destination they went to, and for no other', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    world.edit(({ accounts }) => {
      for (const { addresses } of accounts)
        if (addresses['email']) addresses['email'].value = 'new@onehealthport.example';
    });
    await visitor.read();
    expect(visitor.flow.step).toMatchObject({ sent: false, destination: 'n**w@onehealthport.example' });
    expect((await visitor.send()).status).toBe(200);
    expect((await world.outbox()).at(-1)).toMatchObject({ to: 'new@onehealthport.example' });
  });

  it('that were sent in another flow and have expired since are known as replaced', async () => {
    const world = new World();
    await new Visitor(world).reach('email', 'jrao001');
    const old = await world.lastCode();
    world.advance(600);
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    expect(codeOf(await visitor.verify(old))).toBe('code-replaced');
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });
});

it('OTP-7 a lock that a person has from the start counts towards a hundred in a row', async () => {
  const world = new World();
  world.advance(600);
  const visitor = await new Visitor(world).reach('email', 'tlocked003');
  for (let i = 0; i < 8; i++) {
    await visitor.fail(10);
    world.advance(600);
    await visitor.read();
    await visitor.send();
  }
  await visitor.fail(9);
  expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 1 });
  expect(codeOf(await visitor.fail(1))).toBe('code-disabled');
});

it('whatever is asked is answered: fetch rejects for nothing', async () => {
  const errors: unknown[] = [];
  const world = new World({
    onError: (error) => errors.push(error),
    sleep: () => Promise.reject(new Error('no timer')),
  });
  await new Visitor(world).request('POST', '/__mock/faults', [{ match: '/session', delayMs: 5 }]);
  expect(await new Visitor(world).session()).toMatchObject({ status: 500, body: { code: 'server-error' } });
  expect(errors).toEqual([new Error('no timer')]);
});
