import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World, type Answer } from '../backend.ts';

const at = (world = new World()) => new Visitor(world);
const post = (visitor: Visitor, path: string, body: unknown): Promise<Answer> =>
  visitor.request('POST', `/__mock/${path}`, body);
const jrao = { portal: 'onehealthport', username: 'jrao001' };

describe('the newest message', () => {
  it('is given as soon as it arrives', async () => {
    const world = new World();
    const visitor = await new Visitor(world).signIn('jrao001');
    await visitor.choose('email');
    const latest = at(world).request('GET', '/__mock/outbox/latest?to=jasonr@onehealthport.example&wait=60');
    await visitor.send();
    expect(await latest).toMatchObject({ status: 200, body: { id: '1', channel: 'email' } });
  });

  it('is not one that is known already', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const path = '/__mock/outbox/latest?after=1';
    expect((await at(world).request('GET', path)).status).toBe(204);
    const latest = at(world).request('GET', `${path}&wait=60`);
    world.advance(120);
    await visitor.send();
    expect(await latest).toMatchObject({ body: { id: '2' } });
  });

  it('is none when there is none for that address, at that portal, in that time', async () => {
    const waits: number[] = [];
    const world = new World({ sleep: async (milliseconds) => void waits.push(milliseconds) });
    await new Visitor(world).reach('email', 'jrao001');
    for (const query of [
      'to=other@onehealthport.example&wait=2',
      'portal=lakeside&wait=1e9',
      'to=x&wait=no',
      'to=x&wait=-5',
    ])
      expect((await at(world).request('GET', `/__mock/outbox/latest?${query}`)).status).toBe(204);
    expect(waits).toEqual([2_000, 60_000, 0, 0]);
  });
});

describe('a person of one’s own', () => {
  const rosa = {
    portal: 'onehealthport',
    username: 'rosa',
    identifiers: { subscriberId: 'SUB9', username: 'rosa' },
    password: 'Correct-Horse-7',
    addresses: { email: { value: 'rosa@onehealthport.example' } },
  };
  const signIn = (visitor: Visitor, password = 'Correct-Horse-7') =>
    visitor.begin('claims', 'sign-in', { subscriberId: 'SUB9', username: 'rosa', password });

  it('signs in like everybody else, and is listed', async () => {
    const visitor = at();
    expect(await post(visitor, 'people', rosa)).toMatchObject({ status: 201, body: { has: ['email'] } });
    expect((await signIn(visitor)).status).toBe(201);
    expect((await visitor.request('GET', '/__mock/people')).body).toContainEqual(
      expect.objectContaining({ username: 'rosa', identifiers: rosa.identifiers }),
    );
  });

  it('takes the place of the one of the same name', async () => {
    const visitor = at();
    await post(visitor, 'people', rosa);
    await post(visitor, 'people', { ...rosa, password: 'Another-Horse-8' });
    expect((await signIn(visitor)).status).toBe(401);
    expect((await signIn(visitor, 'Another-Horse-8')).status).toBe(201);
    const { body } = await visitor.request('GET', '/__mock/people');
    expect((body as { username: string }[]).filter(({ username }) => username === 'rosa')).toHaveLength(1);
  });

  it('goes with the reset', async () => {
    const visitor = at();
    await post(visitor, 'people', rosa);
    await post(visitor, 'reset', {});
    expect((await signIn(visitor)).status).toBe(401);
  });

  it.each([
    [{ ...rosa, portal: 'nowhere' }, 404, 'not-found'],
    [{ ...rosa, password: '' }, 400, 'request-malformed'],
    [{ username: 'rosa' }, 400, 'request-malformed'],
    [{ ...rosa, locked: { method: 'email', seconds: 1e12 } }, 400, 'request-malformed'],
    [{ ...rosa, identifiers: { subscriberId: 'SUB100200', username: 'jrao001' } }, 422, 'input-invalid'],
  ])('is refused when it can be none: %#', async (person, status, code) => {
    expect(await post(at(), 'people', person)).toMatchObject({ status, body: { code } });
  });
});

describe('a scenario', () => {
  async function standing(): Promise<Visitor> {
    return new Visitor(new World()).reach('email', 'jrao001');
  }
  async function play(visitor: Visitor, name: string, person: object = jrao): Promise<Answer> {
    const answer = await post(visitor, `scenario/${name}`, person);
    await visitor.read();
    return answer;
  }

  it('locked: holds every method for ten minutes', async () => {
    const visitor = await standing();
    expect((await play(visitor, 'locked')).status).toBe(204);
    expect(visitor.flow.actions['verify']?.held).toEqual({ reason: 'locked', for: 600 });
    visitor.world.advance(600);
    expect((await visitor.verify(await visitor.world.lastCode())).body).toMatchObject({
      code: 'code-expired',
    });
  });

  it('last-try: one more wrong code locks', async () => {
    const visitor = await standing();
    await play(visitor, 'last-try');
    expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 1 });
    expect(codeOf(await visitor.fail(1))).toBe('code-locked');
  });

  it('disabled: nothing but recovery helps', async () => {
    const visitor = await standing();
    await play(visitor, 'disabled');
    expect(codeOf(await visitor.verify(await visitor.world.lastCode()))).toBe('code-disabled');
  });

  it('code-expired: what was sent works no more', async () => {
    const visitor = await standing();
    await play(visitor, 'code-expired');
    expect(visitor.flow.timing).toMatchObject({ expiresIn: 0 });
    expect(codeOf(await visitor.verify(await visitor.world.lastCode()))).toBe('code-expired');
  });

  it('sends-spent: nothing more is sent for ten minutes', async () => {
    const visitor = await standing();
    await play(visitor, 'sends-spent');
    expect(visitor.flow.actions['resend']?.held).toEqual({ reason: 'spent', for: 600 });
  });

  it('unverified: the number has to be verified again', async () => {
    const world = new World();
    const visitor = new Visitor(world, 'lakeside');
    const person = { portal: 'lakeside', username: 'nora' };
    expect((await post(visitor, 'scenario/unverified', person)).status).toBe(204);
    await visitor.signIn('nora');
    expect(visitor.flow.step).toMatchObject({ name: 'verify-phone', destination: '***-***-0142' });
  });

  it('fresh: nothing is held, nothing counts', async () => {
    const visitor = await standing();
    await visitor.fail(9);
    await play(visitor, 'sends-spent');
    await play(visitor, 'fresh');
    expect(visitor.flow).toMatchObject({ step: { sent: false }, timing: { attemptsLeft: 10, sendsLeft: 5 } });
    expect((await visitor.send()).status).toBe(200);
  });

  it('is listed, and is none that is not', async () => {
    const visitor = await standing();
    const { body } = await visitor.request('GET', '/__mock/scenarios');
    const names = (body as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual([
      'fresh',
      'last-try',
      'locked',
      'disabled',
      'code-expired',
      'sends-spent',
      'unverified',
    ]);
    expect((await play(visitor, 'unheard-of')).status).toBe(404);
    expect((await play(visitor, 'locked', { ...jrao, username: 'nobody' })).status).toBe(404);
    expect((await play(visitor, 'locked', {})).status).toBe(400);
  });
});

describe('a seed', () => {
  it('makes the same codes each time, in each world for itself, and after a reset', async () => {
    const first = async (world: World) => {
      await new Visitor(world).reach('email', 'jrao001');
      return world.lastCode();
    };
    const [one, two, other] = [new World({ seed: 'a' }), new World({ seed: 'a' }), new World({ seed: 'b' })];
    const code = await first(one);
    expect(await first(two)).toBe(code);
    expect(await first(other)).not.toBe(code);
    await post(at(one), 'reset', {});
    expect(await first(one)).toBe(code);
  });
});
