import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';

/** The id that the browser has now. */
const idOf = ({ cookies }: Visitor) => [...cookies.values()].join();

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
    const note = () => ids.push(idOf(visitor));
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
    visitor.cookies.set('__Host-mfa-onehealthport-0123abcd', 'A'.repeat(27));
    await visitor.signIn();
    expect(idOf(visitor)).not.toBe('A'.repeat(27));
  });

  it('SES-1 are kept by a hash of their id alone', async () => {
    const visitor = await signedIn();
    expect(visitor.world.backend.snapshot()).not.toContain(idOf(visitor));
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
    visitor.cookies.set('__Host-mfa-lakeside', idOf(visitor));
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
    expect(visitor.cookies.size).toBe(0);
    expect((await before.session()).status).toBe(401);
    expect(codeOf(await before.read())).toBe('flow-not-found');
    expect((await visitor.request('DELETE', `${visitor.root}/session`)).status).toBe(204);
  });

  describe('in which another sign-in has begun', () => {
    it('stay as they are until it is complete, and then are the other person’s', async () => {
      const visitor = await signedIn();
      const before = copy(visitor);
      await visitor.signIn('agarcia002');
      expect((await before.session()).status).toBe(401);
      expect((await visitor.session()).body).toMatchObject({ username: 'jrao001' });
      await visitor.choose('authenticator');
      await visitor.verify(await visitor.world.appCode('agarcia002'));
      expect((await visitor.session()).body).toMatchObject({ username: 'agarcia002', aal: 2 });
    });

    it('are not lowered by a weaker proof of the same person, nor prolonged by it', async () => {
      const visitor = await new Visitor(new World()).reach('authenticator');
      await visitor.verify(await visitor.world.appCode('agarcia002'));
      visitor.world.advance(300);
      await visitor.signIn('agarcia002', 'directory');
      expect((await visitor.session()).body).toMatchObject({
        aal: 2,
        methods: ['password', 'authenticator'],
        idleIn: 900,
        expiresIn: 43_200 - 300,
      });
    });

    it('are over all the same when they were over before', async () => {
      const visitor = await new Visitor(new World()).reach('authenticator');
      await visitor.verify(await visitor.world.appCode('agarcia002'));
      await visitor.begin('directory');
      visitor.world.advance(900);
      await visitor.act('sign-in', visitor.credentials('agarcia002'));
      expect((await visitor.session()).body).toMatchObject({ aal: 1, methods: ['password'] });
    });
  });

  it('of two tabs that begin at the same moment both go on', async () => {
    const world = new World();
    const tabs = [new Visitor(world), new Visitor(world)] as const;
    await Promise.all(tabs.map((tab) => tab.signIn('agarcia002')));
    for (const [name, value] of tabs[1].cookies) tabs[0].cookies.set(name, value);
    for (const [name, value] of tabs[0].cookies) tabs[1].cookies.set(name, value);
    for (const tab of tabs) expect((await tab.read()).status).toBe(200);

    await tabs[0].choose('authenticator');
    await tabs[0].verify(await world.appCode('agarcia002'));
    expect((await tabs[0].session()).status).toBe(200);
  });

  it('leave no cookie behind when they are long over', async () => {
    const visitor = await signedIn();
    const [name = ''] = visitor.cookies.keys();
    visitor.world.advance(2 * 24 * 60 * 60);
    await visitor.begin('claims');
    expect([...visitor.cookies.keys()]).toEqual([expect.not.stringContaining(name)]);
  });
});
