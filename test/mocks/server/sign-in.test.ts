import { afterEach, describe, expect, it, vi } from 'vitest';
import { onehealthport } from '../../../mocks/index.ts';
import { identifierOf } from '../../../mocks/server/accounts.ts';
import { codeOf, password, Visitor, World } from '../backend.ts';

const right = { subscriberId: 'SUB100200', username: 'jrao001', password };
const elsewhere = '198.51.100.7';

afterEach(() => vi.restoreAllMocks());

describe('signing in with a password', () => {
  it('takes the identifiers in either case and with spaces round them, and the password as it is', async () => {
    const visitor = new Visitor(new World());
    const inputs = { ...right, subscriberId: ' sub100200 ', username: 'JRAO001' };
    expect((await visitor.begin('claims', 'sign-in', inputs)).status).toBe(201);
    const other = await visitor.begin('claims', 'sign-in', { ...right, password: ` ${password}` });
    expect(codeOf(other)).toBe('credentials-invalid');
  });

  it('V9 answers alike for a person who exists and one who does not, at the same cost', async () => {
    const world = new World();
    await world.outbox();
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    const seen = [];
    for (const change of [
      { password: 'wrong' },
      { username: 'nobody' },
      { subscriberId: 'SUB000000' },
      { username: 'nobody', password: 'wrong' },
    ]) {
      derive.mockClear();
      const answer = await new Visitor(world).begin('claims', 'sign-in', { ...right, ...change });
      const costs = derive.mock.calls.map(([parameters]) => (parameters as Pbkdf2Params).iterations);
      seen.push({ ...answer, headers: Object.fromEntries(answer.headers), costs });
    }
    expect(seen[0]).toMatchObject({ status: 401, body: { code: 'credentials-invalid' }, costs: [1] });
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  it('takes no password with zeros behind it, which HMAC would take for the same key', async () => {
    const change = { password: `${right.password}\0\0` };
    const answer = await new Visitor(new World()).begin('claims', 'sign-in', { ...right, ...change });
    expect(answer).toMatchObject({ status: 401, body: { code: 'credentials-invalid' } });
  });

  it('folds the case of ASCII alone', () => {
    const idOf = (username: string) => identifierOf(onehealthport, { subscriberId: 'S', username });
    expect(idOf('KIM')).toBe(idOf('kim'));
    expect(idOf('\u212Aim')).not.toBe(idOf('kim'));
  });

  it('V9 limits alike for a person who exists and one who does not', async () => {
    const world = new World();
    const seen = [];
    for (const username of ['jrao001', 'nobody']) {
      const visitor = new Visitor(world);
      const answers = [];
      for (let i = 0; i < 11; i++) {
        const inputs = { ...right, username, password: 'wrong' };
        const { status, headers, body } = await visitor.begin('claims', 'sign-in', inputs);
        answers.push({ status, headers: Object.fromEntries(headers), body });
      }
      seen.push(answers);
    }
    expect(seen[0]?.at(-1)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(seen[1]).toEqual(seen[0]);
  });

  it('RTL-8 V16 refuses who failed ten times, from there alone, and for ten minutes', async () => {
    const world = new World();
    const attacker = new Visitor(world, 'onehealthport', elsewhere);
    for (let i = 0; i < 10; i++) await attacker.begin('claims', 'sign-in', { ...right, password: 'wrong' });
    const answer = await attacker.begin('claims', 'sign-in', right);
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(answer.headers.get('Retry-After')).toBe('600');

    expect((await new Visitor(world).begin('claims', 'sign-in', right)).status).toBe(201);
    world.advance(600);
    expect((await attacker.begin('claims', 'sign-in', right)).status).toBe(201);
  });

  it('RTL-8 V16 lets the right person in from an address at which many have failed, as a hospital has one', async () => {
    const world = new World();
    for (let i = 0; i < 120; i++) {
      await new Visitor(world).begin('claims', 'sign-in', {
        ...right,
        username: `user${i}`,
        password: 'wrong',
      });
    }
    expect((await new Visitor(world).begin('claims', 'sign-in', right)).status).toBe(201);
  });

  it('RTL-8 goes on for the right person, whoever floods them with wrong passwords and codes', async () => {
    const world = new World();
    for (let i = 0; i < 12; i++) {
      const attacker = new Visitor(world, 'onehealthport', `198.51.100.${i}`);
      for (let j = 0; j < 10; j++) {
        await attacker.begin('claims', 'sign-in', { ...right, username: 'agarcia002', password: 'wrong' });
      }
    }
    const thief = await new Visitor(world, 'onehealthport', '203.0.113.1').reach('email');
    for (let i = 0; i < 4; i++) {
      world.advance(120);
      await thief.send();
    }
    world.advance(119);
    expect(codeOf(await thief.send())).toBe('send-limit');
    const person = await new Visitor(world).signIn('agarcia002', 'directory');
    expect((await person.session()).status).toBe(200);
    await person.signIn('agarcia002', 'claims');
    await person.choose('authenticator');
    expect((await person.verify(await world.appCode('agarcia002'))).status).toBe(200);
  });

  it('does not count what cannot be right', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    for (let i = 0; i < 12; i++) {
      expect(await visitor.begin('claims', 'sign-in', { subscriberId: 'SUB100200' })).toMatchObject({
        status: 422,
        body: { code: 'input-invalid', errors: { username: 'required', password: 'required' } },
      });
    }
    expect((await visitor.begin('claims', 'sign-in', right)).status).toBe(201);
  });

  it('makes no flow, and gives no cookie, when the first action is refused', async () => {
    const visitor = new Visitor(new World());
    const answer = await visitor.begin('claims', 'sign-in', { ...right, password: 'wrong' });
    expect(answer.body).not.toHaveProperty('flow');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('keeps a flow that was begun usable after a wrong password', async () => {
    const visitor = new Visitor(new World());
    await visitor.begin('claims');
    expect(codeOf(await visitor.act('sign-in', { ...right, password: 'wrong' }))).toBe('credentials-invalid');
    expect(visitor.flow).toMatchObject({
      version: 2,
      step: { kind: 'sign-in' },
      notices: [{ code: 'credentials-invalid', level: 'error' }],
    });
    expect((await visitor.act('sign-in', right)).body).toMatchObject({ step: { kind: 'method' } });
    expect(visitor.flow).not.toHaveProperty('notices');
  });

  it('V8 lets nobody choose whose account it is', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    const more = { account: 'onehealthport/agarcia002', userId: 'agarcia002', to: 'me@evil.example' };
    await visitor.begin('claims', 'sign-in', { ...right, ...more });
    await visitor.act('choose', { method: 'email', ...more });
    await visitor.act('send', { channel: 'email', destination: 'me@evil.example', ...more });
    expect((await world.outbox()).map(({ to }) => to)).toEqual(['jasonr@onehealthport.example']);
    await visitor.act('verify', { code: await world.lastCode(), ...more });
    expect((await visitor.session()).body).toMatchObject({ username: 'jrao001' });
  });
});
