import { describe, expect, it } from 'vitest';
import { password, Visitor, World, wrong } from '../backend.ts';

/** OWASP Logging Vocabulary Cheat Sheet. */
const vocabulary = [
  'authn_login_success',
  'authn_login_fail',
  'authn_login_fail_max',
  'authn_login_lock',
  'authn_token_created',
  'authz_fail',
  'excess_rate_limit_exceeded',
  'input_validation_fail',
  'session_created',
  'session_renewed',
  'session_expired',
];

/** A journey in which everything that is logged happens. */
async function everything(world: World): Promise<Visitor> {
  const visitor = new Visitor(world);
  await visitor.begin('claims');
  await visitor.act('sign-in', { ...visitor.credentials('jrao001'), password: 'Not-My-Secret-1' });
  await visitor.act('sign-in', visitor.credentials('jrao001'));
  await visitor.act('verify', { code: '000000' });
  await visitor.choose('email');
  await visitor.send();
  await visitor.send();
  await visitor.verify('no code');
  await visitor.fail(10);
  world.advance(600);
  await visitor.read();
  await visitor.send();
  await visitor.verify(await world.lastCode());
  await visitor.request('DELETE', `${visitor.root}/session`);
  return visitor;
}

describe('the security log', () => {
  it('LOG-1 speaks the vocabulary of OWASP, and has a word for all that matters', async () => {
    const world = new World();
    await everything(world);
    const events = (await world.audit()).map(({ event }) => event);
    expect([...new Set(events)].toSorted()).toEqual(vocabulary.toSorted());
    expect(events.filter((event) => event === 'authn_login_fail_max')).toHaveLength(1);
  });

  it('LOG-1 names the method also where there was none to choose', async () => {
    const world = new World();
    const visitor = await new Visitor(world, 'lakeside').signIn('nora');
    await visitor.verify(wrong(await world.lastCode()));
    expect((await world.audit()).at(-1)).toMatchObject({ event: 'authn_login_fail', method: 'phone' });
  });

  it('LOG-1 says where, who, from where, when and by which method', async () => {
    const world = new World();
    await everything(world);
    const log = await world.audit();
    for (const entry of log) {
      expect(entry).toMatchObject({ portal: 'onehealthport', ip: '192.0.2.1' });
      expect(entry.at).toMatch(/^2025-03-07T09:[0-5]\d:[0-5]\d\.000Z$/);
    }
    const account = 'onehealthport/jrao001';
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'authn_login_fail', account, method: 'password' }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'authn_login_lock', account, method: 'email', reason: 'code-wrong' }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'authn_login_success', account, method: 'email' }),
    );
    expect(log).toContainEqual(
      expect.objectContaining({ event: 'excess_rate_limit_exceeded', account, reason: 'send-wait' }),
    );
  });

  it('LOG-1 has one line for a session that begins with a sign-in', async () => {
    const world = new World();
    await new Visitor(world).signIn('jrao001', 'directory');
    expect((await world.audit()).map(({ event }) => event)).toEqual([
      'authn_login_success',
      'session_created',
    ]);
  });

  it('LOG-1 holds no secret, and addresses masked', async () => {
    const world = new World();
    const visitor = await everything(world);
    const log = JSON.stringify(await world.audit());
    const codes = (await world.outbox()).map(({ body }) => /\d{6}/.exec(body)?.[0] ?? '');
    const ids = visitor.answers
      .flatMap(({ headers }) => headers.getSetCookie())
      .map((c) => /=([\w-]*)/.exec(c)?.[1]);
    const secrets = [password, 'Not-My-Secret-1', ...codes, ...codes.map(wrong), ...ids.filter(Boolean)];
    for (const secret of secrets) expect(log).not.toContain(secret);
    expect(log).not.toContain('jasonr');
    expect(log).toContain('j**r@onehealthport.example');
  });

  it('LOG-1 names nobody who may not exist: what was typed as a name may be a password', async () => {
    const world = new World();
    await new Visitor(world).begin('claims', 'sign-in', {
      subscriberId: 'SUB100200',
      username: 'My-Secret-9',
      password: 'x',
    });
    const log = await world.audit();
    expect(log).toMatchObject([{ event: 'authn_login_fail', reason: 'credentials-invalid' }]);
    expect(log[0]).not.toHaveProperty('account');
    expect(JSON.stringify(log)).not.toContain('My-Secret-9');
    expect(world.backend.snapshot()).not.toMatch(/my-secret-9/i);
  });
});
