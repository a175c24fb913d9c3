import { describe, expect, it } from 'vitest';
import { createBackend, onehealthport, type Portal } from '../../../mocks/index.ts';
import { codeOf, Visitor, World } from '../backend.ts';
import { lakeside } from '../lakeside.ts';

const atLakeside = (world = new World()) => new Visitor(world, 'lakeside');

describe('the journey', () => {
  it('OHP-2 shows the choice at onehealthport even when there is one method', async () => {
    const visitor = await new Visitor(new World()).signIn('jrao001');
    expect(visitor.flow).toMatchObject({ step: { kind: 'method' } });
    expect(visitor.flow.actions['choose']?.inputs?.['method']).toEqual({
      type: 'choice',
      required: true,
      options: [{ value: 'email' }, { value: 'authenticator', held: { reason: 'not-set-up' } }],
    });
  });

  it('OHP-2 skips the second factor for an application that does not require it', async () => {
    const visitor = await new Visitor(new World()).signIn('jrao001', 'directory');
    expect(visitor.flow.step).toMatchObject({ kind: 'done', redirect: '/onehealthport/apps/directory' });
    expect((await visitor.session()).body).toMatchObject({ aal: 1, methods: ['password'] });
  });

  it('goes straight to the only method where the portal shows a choice only if there is one', async () => {
    const visitor = await atLakeside().signIn('nora');
    expect(visitor.flow.step).toMatchObject({ kind: 'code', channel: 'text' });
    expect(visitor.flow.actions).not.toHaveProperty('choose-method');
    const other = await atLakeside().signIn('omar');
    expect(other.flow.step).toEqual({ kind: 'method' });
  });

  it('has sent a code on arrival where the portal says so', async () => {
    const visitor = await atLakeside().signIn('nora');
    expect(visitor.flow).toMatchObject({
      step: { sent: true, destination: '***-***-0142' },
      actions: {
        verify: { inputs: { code: { length: 8 } } },
        resend: { held: { reason: 'wait', for: 30 } },
      },
      timing: { expiresIn: 300, sendsLeft: 4 },
      notices: [{ code: 'code-sent', level: 'success' }],
    });
    expect(visitor.flow.step).not.toHaveProperty('sender');
    expect((await visitor.verify(await visitor.world.lastCode())).status).toBe(200);
  });

  it('sends nothing on arrival while the hold of an earlier flow lasts', async () => {
    const world = new World();
    await atLakeside(world).signIn('nora');
    const visitor = await atLakeside(world).signIn('nora');
    expect(visitor.flow).toMatchObject({
      step: { sent: false },
      actions: { send: { held: { reason: 'wait' } } },
    });
    expect(await world.outbox()).toHaveLength(1);
  });

  it('V17 arrives all the same when the first code cannot be sent', async () => {
    const world = new World({ delivery: () => Promise.reject(new Error('the provider is down')) });
    const visitor = await atLakeside(world).signIn('nora');
    expect(visitor.flow).toMatchObject({
      step: { sent: false },
      actions: { verify: { held: { reason: 'not-sent' } } },
      notices: [{ code: 'delivery-failed', level: 'error' }],
    });
    expect(visitor.flow.actions['send']).not.toHaveProperty('held');
  });

  it('offers the channels that a method has, and sends by the one that was chosen', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('nora');
    const { options } = visitor.flow.actions['resend']?.inputs?.['channel'] ?? {};
    expect(options).toEqual([
      { value: 'text', detail: '***-***-0142' },
      { value: 'call', detail: '***-***-0142' },
    ]);
    world.advance(30);
    await visitor.read();
    await visitor.send('call');
    expect(visitor.flow.step).toMatchObject({ channel: 'call', sent: true });
    expect((await world.outbox()).map(({ channel }) => channel)).toEqual(['text', 'call']);
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it.each(['email', 'carrier-pigeon', ''])('sends by no other channel: %j', async (channel) => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('nora');
    world.advance(30);
    await visitor.read();
    const answer = await visitor.act('resend', { channel });
    expect(answer).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
    expect(await world.outbox()).toHaveLength(1);
  });

  it('POL-1 refuses to choose a method that is not set up, or that the application does not accept', async () => {
    const visitor = await new Visitor(new World()).signIn('jrao001');
    const refused = { status: 403, body: { code: 'action-unavailable' } };
    expect(await visitor.choose('authenticator')).toMatchObject(refused);

    const other = await atLakeside().signIn('omar', 'vault');
    expect(other.flow.step).toEqual({ kind: 'authenticator' });
    expect(await other.choose('phone')).toMatchObject(refused);
  });

  it.each([
    ['send', { channel: 'email' }],
    ['verify', { code: '000000' }],
  ])('POL-1 refuses to %s when the policy has changed meanwhile', async (action, inputs) => {
    const world = new World();
    const visitor = await new Visitor(world).signIn('agarcia002');
    await visitor.choose('email');
    if (action === 'verify') await visitor.send();

    const strict: Portal = {
      ...onehealthport,
      applications: onehealthport.applications.map((app) => ({ ...app, methods: ['authenticator'] })),
    };
    const backend = createBackend({ portals: [strict], clock: () => world.now });
    backend.restore(world.backend.snapshot());
    Object.assign(world, { backend });
    const answer = await visitor.act(action, inputs);
    expect(answer).toMatchObject({ status: 403, body: { code: 'action-unavailable' } });
    expect(visitor.flow.step).toEqual({ kind: 'method' });
    expect(backend.outbox.messages).toEqual([]);
  });

  it('POL-2 calls a mailed code AAL1, and a text AAL2', async () => {
    const world = new World();
    const mailed = await new Visitor(world).reach('email');
    await mailed.verify(await world.lastCode());
    expect((await mailed.session()).body).toMatchObject({ aal: 1, methods: ['password', 'email'] });
    const texted = await atLakeside(world).signIn('nora');
    await texted.verify(await world.lastCode());
    expect((await texted.session()).body).toMatchObject({ aal: 2, methods: ['password', 'phone'] });
  });

  it('POL-2 OTP-5 never takes a mailed code for a text', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('omar');
    await visitor.choose('email');
    await visitor.send();
    const mailed = await world.lastCode();
    await visitor.act('choose-method');
    await visitor.choose('phone');
    expect(visitor.flow.step).toMatchObject({ kind: 'code', channel: 'text', sent: true });
    expect(codeOf(await visitor.verify(mailed))).toBe('code-replaced');
    expect((await visitor.session()).status).toBe(401);
  });

  it('PHN-4 shows addresses masked, and after the password only', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    expect(visitor.flow.step).toMatchObject({ destination: 'j**r@onehealthport.example' });
    const texts = visitor.answers.map(({ body }) => JSON.stringify(body));
    expect(texts.join()).not.toContain('jasonr');
    expect(texts[0]).not.toContain('j**r');
  });

  it('OHP-5 names the sender, to be let through a spam filter', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    expect(visitor.flow.step).toMatchObject({ sender: 'noreply@onehealthport.example' });
  });

  it('OHP-11 has the links on every step after the first', async () => {
    const world = new World();
    const visitor = new Visitor(world);
    const rels = () => visitor.flow.links?.map(({ rel }) => rel);
    await visitor.signIn('agarcia002');
    const seen = [rels()];
    for (const method of ['email', 'authenticator']) {
      await visitor.choose(method);
      seen.push(rels());
      await visitor.act('choose-method');
    }
    expect(seen).toEqual(Array(3).fill(['update-personal-information', 'mfa', 'faq', 'support']));
  });

  it('is found locked by a person whose verification is locked from the start, at the choice already', async () => {
    const visitor = await new Visitor(new World()).signIn('tlocked003');
    visitor.world.advance(60);
    await visitor.read();
    const held = { reason: 'locked', for: 540 };
    expect(visitor.flow.actions['choose']).toMatchObject({
      held,
      inputs: { method: { options: [{ value: 'email', held }, { held: { reason: 'not-set-up' } }] } },
    });
    expect(codeOf(await visitor.choose('email'))).toBe('code-locked');
    visitor.world.advance(540);
    await visitor.read();
    expect(visitor.flow.actions['choose']).not.toHaveProperty('held');
    await visitor.choose('email');
    expect((await visitor.send()).status).toBe(200);
    expect((await visitor.verify(await visitor.world.lastCode())).status).toBe(200);
  });

  it('is one portal’s alone: the people of another do not exist in it', async () => {
    const riverside: Portal = { ...lakeside, id: 'riverside', people: [] };
    const visitor = new Visitor(new World({ portals: [lakeside, riverside] }), 'riverside');
    const nora = { login: 'nora', secret: 'Correct-Horse-7' };
    expect(codeOf(await visitor.begin('home', 'sign-in', nora))).toBe('credentials-invalid');
    expect((await visitor.request('GET', '/onehealthport/mfa/start/sign-in')).status).toBe(404);
  });
});
