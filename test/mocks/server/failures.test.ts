import { describe, expect, it } from 'vitest';
import { createStore } from '../../../mocks/index.ts';
import { codeOf, Visitor, World, wrong } from '../backend.ts';

/** A gap before each commit, in which a store without isolation would lose updates. */
const withGaps = () => createStore({ beforeCommit: () => new Promise((resolve) => setTimeout(resolve)) });

const rightCode = (world: World, method: string) =>
  method === 'email' ? world.lastCode() : world.appCode('agarcia002');

describe('failed attempts', () => {
  it('OTP-6 V3 count per account, over all flows and sessions, however many come at once', async () => {
    const world = new World({ createStore: withGaps });
    const visitors: Visitor[] = [];
    for (let i = 0; i < 5; i++) {
      visitors.push(await new Visitor(world).reach('email', 'jrao001'));
      world.advance(120);
    }
    const guess = wrong(await world.lastCode());
    const answers = await Promise.all(
      visitors.flatMap((visitor) => {
        const { version } = visitor.flow;
        return Array.from({ length: 10 }, (_, i) => visitor.act('verify', { code: guess }, version + i));
      }),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'code-wrong')).toHaveLength(9);
    expect(codes).toContain('code-locked');
    const events = (await world.audit()).map(({ event }) => event);
    expect(events.filter((event) => event === 'authn_login_fail_max')).toHaveLength(1);
    expect(codeOf(await visitors[4]!.verify(await world.lastCode()))).toBe('code-locked');
  });

  it('V3 lets one of twenty through that spend the same code at once', async () => {
    const world = new World({ createStore: withGaps });
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const { version } = visitor.flow;
    const code = await world.lastCode();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => visitor.act('verify', { code }, version + (i % 2))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('V2 lock after ten, though each flow saw only two', async () => {
    const world = new World();
    const codes: string[] = [];
    for (let i = 0; i < 10; i++) {
      const visitor = await new Visitor(world, 'onehealthport', `192.0.2.${i}`).signIn('agarcia002');
      if ((await visitor.choose('authenticator')).status !== 200) break;
      for (let j = 0; j < 2; j++) codes.push(codeOf(await visitor.fail(1)));
    }
    expect(codes).toEqual([...Array<string>(9).fill('code-wrong'), 'code-locked']);
  });

  describe.each(['email', 'authenticator'])('V5 OTP-7 with the method %s', (method) => {
    it('lock for 600 seconds after ten, and evaluate no guess meanwhile', async () => {
      const world = new World();
      const visitor = await new Visitor(world).reach(method);
      expect(codeOf(await visitor.fail(9))).toBe('code-wrong');
      expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 1 });
      expect(visitor.flow.actions['verify']).not.toHaveProperty('held');

      const locked = await visitor.fail(1);
      expect(locked).toMatchObject({ status: 429, body: { code: 'code-locked' } });
      expect(locked.headers.get('Retry-After')).toBe('600');
      expect(visitor.flow).toMatchObject({
        timing: { attemptsLeft: 0 },
        actions: { verify: { held: { reason: 'locked', for: 600 } } },
      });

      world.advance(599);
      const early = await visitor.verify(await rightCode(world, method));
      expect(codeOf(early)).toBe('code-locked');
      expect(early.headers.get('Retry-After')).toBe('1');

      world.advance(1);
      await visitor.read();
      expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 10 });
      expect(visitor.flow.actions['verify']).not.toHaveProperty('held');
      if (method === 'email') await visitor.send();
      expect((await visitor.verify(await rightCode(world, method))).status).toBe(200);
    });

    it('disable the method at 100 in a row, which neither waiting nor another code undoes', async () => {
      const world = new World();
      const visitor = await new Visitor(world).reach(method);
      for (let round = 1; round < 10; round++) {
        expect(codeOf(await visitor.fail(10))).toBe('code-locked');
        world.advance(600);
        await visitor.read();
        if (method === 'email') expect((await visitor.send()).status).toBe(200);
      }
      expect(await visitor.fail(10)).toMatchObject({ status: 403, body: { code: 'code-disabled' } });
      world.advance(601);
      await visitor.read();
      expect(visitor.flow.actions['verify']).toMatchObject({ held: { reason: 'disabled' } });
      expect(codeOf(await visitor.verify(await rightCode(world, method)))).toBe('code-disabled');
      if (method === 'email') expect(codeOf(await visitor.send())).toBe('code-disabled');
      expect((await visitor.session()).status).toBe(401);
    });

    it('are not cleared by a lock that is over alone: 100 in a row are counted through it', async () => {
      const world = new World();
      const visitor = await new Visitor(world).reach(method);
      await visitor.fail(10);
      world.advance(600);
      await visitor.read();
      if (method === 'email') await visitor.send();
      expect((await visitor.verify(await rightCode(world, method))).status).toBe(200);
      world.advance(120);
      const again = await new Visitor(world).reach(method);
      expect(again.flow.timing).toMatchObject({ attemptsLeft: 10 });
    });
  });

  it('OTP-8 of one method are not cleared by the success of another', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email');
    await visitor.fail(3);
    await visitor.act('choose-method');
    await visitor.choose('authenticator');
    expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 10 });
    await visitor.fail(2);
    expect((await visitor.verify(await world.appCode('agarcia002'))).status).toBe(200);

    world.advance(120);
    const again = await new Visitor(world).reach('email');
    expect(again.flow.timing).toMatchObject({ attemptsLeft: 7 });
    await again.act('choose-method');
    await again.choose('authenticator');
    expect(again.flow.timing).toMatchObject({ attemptsLeft: 10 });
  });

  it('refuse to send while they lock', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.fail(10);
    world.advance(300);
    const answer = await visitor.send();
    expect(codeOf(answer)).toBe('code-locked');
    expect(answer.headers.get('Retry-After')).toBe('300');
    expect(await world.outbox()).toHaveLength(1);
  });

  it('V16 that lock one method leave the others, and the password, alone', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email');
    await visitor.fail(10);
    const other = await new Visitor(world, 'onehealthport', '192.0.2.9').signIn('agarcia002');
    expect(other.flow.actions['choose']?.inputs?.['method']?.options).toEqual([
      { value: 'email', held: { reason: 'locked', for: 600 } },
      { value: 'authenticator' },
    ]);
    expect(codeOf(await other.choose('email'))).toBe('action-unavailable');
    await other.choose('authenticator');
    expect((await other.verify(await world.appCode('agarcia002'))).status).toBe(200);
  });
});
