import { describe, expect, it } from 'vitest';
import { Visitor, World } from '../backend.ts';

interface Snapshot {
  flows: unknown[];
  sessions: unknown[];
  limits: unknown[];
}

const snapshotOf = ({ backend }: World) => JSON.parse(backend.snapshot()) as Snapshot;

/** Strangers, each in a browser of its own. */
async function flood(
  world: World,
  count: number,
  request: (stranger: Visitor, i: number) => Promise<unknown>,
) {
  for (let i = 0; i < count; i++) await request(new Visitor(world, 'onehealthport', '198.51.100.7'), i);
}

describe('a flood of strangers', () => {
  it('fills the server up to a mark, and drives out nobody who is known', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await flood(world, 10_050, (stranger) => stranger.begin('claims'));
    const { flows, sessions } = snapshotOf(world);
    for (const { length } of [flows, sessions]) {
      expect(length).toBeLessThanOrEqual(10_001);
      expect(length).toBeGreaterThan(9_000);
    }
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  }, 60_000);

  it('of wrong sign-ins is counted up to a mark, and clears no limit that was reached', async () => {
    const world = new World();
    const guess = (username: string) => ({ subscriberId: 'SUB100200', username, password: 'wrong' });
    const attacker = new Visitor(world, 'onehealthport', '198.51.100.7');
    for (let i = 0; i < 10; i++) await attacker.begin('claims', 'sign-in', guess('jrao001'));
    await flood(world, 10_050, (stranger, i) => stranger.begin('claims', 'sign-in', guess(`nobody${i}`)));
    expect(snapshotOf(world).limits.length).toBeLessThanOrEqual(10_001);
    expect((await attacker.begin('claims', 'sign-in', guess('jrao001'))).status).toBe(429);
  }, 60_000);

  it('is forgotten as soon as its limits look at it no more', async () => {
    const world = new World();
    const guess = (username: string) => ({ subscriberId: 'SUB100200', username, password: 'wrong' });
    await flood(world, 30, (stranger, i) => stranger.begin('claims', 'sign-in', guess(`nobody${i % 3}`)));
    expect(snapshotOf(world).limits).toHaveLength(3);
    world.advance(600);
    await new Visitor(world).begin('claims');
    expect(snapshotOf(world).limits).toEqual([]);
  });

  it('washes nothing out of the log that matters', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.verify(await world.lastCode());
    await flood(world, 2_100, (stranger) => stranger.request('GET', `${stranger.root}/flows/none`));
    const log = await world.audit();
    expect(log.map(({ event }) => event)).toContain('authn_login_success');
    expect(log.length).toBeLessThanOrEqual(2_000);
    expect(log.at(-1)).toMatchObject({ event: 'authz_fail' });
  });
});

describe('the log', () => {
  it('is in the order in which things happened', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.fail(1);
    await visitor.verify(await world.lastCode());
    expect((await world.audit()).map(({ event }) => event)).toEqual([
      'session_created',
      'authn_token_created',
      'authn_login_fail',
      'authn_login_success',
      'session_renewed',
    ]);
  });
});
