import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';

const keyOf = (letter: string) => ({ 'Idempotency-Key': `"${letter.repeat(22)}"` });

/** The same browser before it heard the last answers. */
function before(visitor: Visitor): Visitor {
  const other = new Visitor(visitor.world, visitor.portal, visitor.ip);
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  other.flow = visitor.flow;
  return other;
}

const verify = (visitor: Visitor, code: string, headers = keyOf('a')) =>
  visitor.request(
    'POST',
    `${visitor.root}/flows/${visitor.flow.id}/actions/verify`,
    { version: visitor.flow.version, inputs: { code } },
    headers,
  );

describe('a request that comes again with its key', () => {
  it('SES-1 gets the answer to a right code again, cookie included, though its session id is dead', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const code = await world.lastCode();
    const lost = before(visitor);
    const answer = await verify(visitor, code);
    expect(answer.status).toBe(200);

    expect((await lost.session()).status).toBe(401);
    expect(await verify(lost, code)).toEqual(answer);
    expect((await lost.session()).status).toBe(200);
    expect((await world.audit()).filter(({ event }) => event === 'authn_login_success')).toHaveLength(1);
  });

  it('gets it also where the cookie came and the rest was lost', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const code = await world.lastCode();
    const answer = await verify(visitor, code);
    expect(await verify(visitor, code)).toEqual(answer);
  });

  it('begins one flow and sends one code', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    const begin = () =>
      visitor.request(
        'POST',
        `${visitor.root}/flows`,
        { kind: 'sign-in', action: 'sign-in', inputs: visitor.credentials('jrao001') },
        keyOf('b'),
      );
    const [first, second] = [await begin(), await begin()];
    expect(second.body).toEqual(first.body);

    const sender = await new Visitor(world).signIn('agarcia002');
    await sender.choose('email');
    const lost = before(sender);
    const path = `${sender.root}/flows/${sender.flow.id}/actions/send`;
    const body = { version: sender.flow.version, inputs: { channel: 'email' } };
    const answers = await Promise.all(
      [sender, lost].map((browser) => browser.request('POST', path, body, keyOf('c'))),
    );
    expect(answers[0]?.status).toBe(200);
    expect(answers[1]).toEqual(answers[0]);
    expect(await world.outbox()).toHaveLength(1);
  });

  it('is refused with another body', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const wrong = await visitor.wrongCode();
    expect(codeOf(await verify(visitor, wrong))).toBe('code-wrong');
    expect(codeOf(await verify(visitor, await world.lastCode()))).toBe('key-reused');
  });

  it('opens nothing to whoever has the key alone, nor after a minute', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const code = await world.lastCode();
    const thief = new Visitor(world);
    thief.flow = visitor.flow;
    const late = before(visitor);
    await verify(visitor, code);
    expect(codeOf(await verify(thief, code))).toBe('flow-not-found');
    world.advance(60);
    expect(codeOf(await verify(late, code))).toBe('flow-not-found');
  });

  it('is refused with a key that can be guessed', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    for (const key of ['"1"', 'a'.repeat(22), '""']) {
      expect(codeOf(await verify(visitor, '000000', { 'Idempotency-Key': key }))).toBe('request-malformed');
    }
  });
});

describe('going on', () => {
  const goOn = (visitor: Visitor) => visitor.request('POST', `${visitor.root}/session`, {});

  async function signedIn(world: World): Promise<Visitor> {
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    await visitor.verify(await world.lastCode());
    return visitor;
  }

  it('SES-3 puts off the end that comes when nothing is done, and not the other', async () => {
    const world = new World();
    const visitor = await signedIn(world);
    world.advance(600);
    expect((await visitor.session()).body).toMatchObject({ idleIn: 300 });
    expect(await goOn(visitor)).toMatchObject({
      status: 200,
      body: { idleIn: 900, expiresIn: 43_200 - 600 },
    });
  });

  it('SES-3 is for somebody who is signed in', async () => {
    const answer = await goOn(new Visitor(new World()));
    expect(codeOf(answer)).toBe('session-required');
    expect(answer.headers.get('WWW-Authenticate')).toBe('Session');
  });

  it('SES-3 looking at a flow is none', async () => {
    const world = new World();
    const visitor = await signedIn(world);
    world.advance(600);
    expect((await visitor.read()).status).toBe(200);
    world.advance(300);
    expect((await visitor.session()).status).toBe(401);
  });
});
