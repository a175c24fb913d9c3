import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';

const cookie = '__Host-mfa-onehealthport';

/** The same browser, as it was. */
function copy(visitor: Visitor): Visitor {
  const other = new Visitor(visitor.world, visitor.portal, visitor.ip);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  other.flow = visitor.flow;
  return other;
}

async function signedIn(world = new World()): Promise<Visitor> {
  const visitor = await new Visitor(world).reach('email', 'jrao001');
  await visitor.verify(await world.lastCode());
  return visitor;
}

describe('sessions', () => {
  it('SES-1 have another id, of at least 128 bits, at the begin, the password and the second factor', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    const ids: string[] = [];
    const note = () => ids.push(visitor.cookies.get(cookie) ?? '');
    await visitor.begin('claims');
    note();
    const atBegin = copy(visitor);
    await visitor.act('sign-in', visitor.credentials('jrao001'));
    note();
    const atPassword = copy(visitor);
    await visitor.choose('email');
    await visitor.send();
    await visitor.verify(await world.lastCode());
    note();

    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22,}$/);
    for (const old of [atBegin, atPassword]) {
      expect((await old.session()).status).toBe(401);
      expect(codeOf(await old.read())).toBe('flow-not-found');
    }
    expect((await visitor.session()).status).toBe(200);
  });

  it('V11 that were planted never become somebody’s', async () => {
    const world = new World();
    const attacker = new Visitor(world, 'onehealthport', '198.51.100.7');
    await attacker.begin('claims');
    const victim = copy(attacker);
    await victim.reach('email', 'jrao001');
    await victim.verify(await world.lastCode());
    expect((await victim.session()).status).toBe(200);
    expect((await attacker.session()).status).toBe(401);
    expect(codeOf(await attacker.read())).toBe('flow-not-found');
  });

  it('V11 do not take an id that the server never gave', async () => {
    const visitor = new Visitor(new World());
    visitor.cookies.set(cookie, 'A'.repeat(27));
    await visitor.signIn();
    expect(visitor.cookies.get(cookie)).not.toBe('A'.repeat(27));
  });

  it('SES-1 are kept by a hash of their id alone', async () => {
    const visitor = await signedIn();
    expect(visitor.world.backend.snapshot()).not.toContain(visitor.cookies.get(cookie));
  });

  it('show a flow to nobody but the browser that began it', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const stranger = await new Visitor(world).signIn('agarcia002');
    stranger.flow = visitor.flow;
    expect(codeOf(await stranger.read())).toBe('flow-not-found');
    expect(codeOf(await stranger.act('verify', { code: await world.lastCode() }))).toBe('flow-not-found');
  });

  it('hold at one portal alone', async () => {
    const visitor = await signedIn();
    visitor.cookies.set('__Host-mfa-lakeside', visitor.cookies.get(cookie) ?? '');
    expect((await visitor.request('GET', '/lakeside/mfa/session')).status).toBe(401);
  });

  it('carry the flows of another tab along', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    const { flow } = visitor;
    await visitor.begin('directory');
    visitor.flow = flow;
    expect((await visitor.verify(await visitor.world.lastCode())).status).toBe(200);
  });

  it('say who is signed in, how strongly and until when', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    visitor.world.advance(300);
    await visitor.verify(await visitor.world.lastCode());
    visitor.world.advance(60);
    expect(await visitor.session()).toMatchObject({
      status: 200,
      body: {
        portal: 'onehealthport',
        username: 'jrao001',
        aal: 1,
        methods: ['password', 'email'],
        idleIn: 840,
        expiresIn: 43_140,
      },
    });
  });

  it('end after 15 minutes in which nothing was done', async () => {
    const visitor = await signedIn();
    visitor.world.advance(899);
    expect((await visitor.session()).status).toBe(200);
    visitor.world.advance(1);
    expect(codeOf(await visitor.session())).toBe('session-required');
  });

  it('end after twelve hours, whatever was done', async () => {
    const visitor = await signedIn();
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      visitor.world.advance(600);
      await visitor.begin('claims');
    }
    visitor.world.advance(599);
    expect((await visitor.session()).status).toBe(200);
    visitor.world.advance(1);
    expect((await visitor.session()).status).toBe(401);
  });

  it('are ended by signing out, with their flows and the cookie', async () => {
    const visitor = await signedIn();
    const before = copy(visitor);
    expect((await visitor.request('DELETE', `${visitor.root}/session`)).status).toBe(204);
    expect(visitor.cookies.has(cookie)).toBe(false);
    expect((await before.session()).status).toBe(401);
    expect(codeOf(await before.read())).toBe('flow-not-found');
    expect((await visitor.request('DELETE', `${visitor.root}/session`)).status).toBe(204);
  });

  it('are nobody’s again when another sign-in has begun with a password', async () => {
    const visitor = await signedIn();
    await visitor.signIn('agarcia002');
    expect((await visitor.session()).status).toBe(401);
  });
});
