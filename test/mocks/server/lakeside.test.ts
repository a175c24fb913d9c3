import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';
import { lakeside } from '../lakeside.ts';

const atLakeside = (world = new World()) => new Visitor(world, 'lakeside');

describe('a number that has to be verified', () => {
  it('is asked for where none is on file, and the code that verifies it lets the person in', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('pia');
    expect(visitor.flow).toMatchObject({
      step: { kind: 'phone' },
      actions: { save: { inputs: { phone: { type: 'tel', required: true } } }, cancel: {} },
    });
    await visitor.act('save', { phone: '(206) 555-0199' });
    expect(visitor.flow).toMatchObject({
      step: { kind: 'code', name: 'verify-phone', destination: '***-***-0199', sent: true },
      actions: { verify: {}, resend: {}, change: {}, cancel: {} },
    });
    expect(await world.outbox()).toMatchObject([{ to: '+12065550199', channel: 'text' }]);
    await visitor.verify(await world.lastCode());
    expect(visitor.flow.step).toMatchObject({ kind: 'done', redirect: '/lakeside/apps/home' });
    // It was bound on the strength of the password alone.
    expect((await visitor.session()).body).toMatchObject({ aal: 1, methods: ['password', 'verify-phone'] });
  });

  it('is on file from then on', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('pia');
    await visitor.act('save', { phone: '206-555-0199' });
    await visitor.verify(await world.lastCode());
    world.advance(60);
    const later = await atLakeside(world).signIn('pia');
    expect(later.flow.step).toMatchObject({ kind: 'code', destination: '***-***-0199' });
    expect(later.flow.step).not.toHaveProperty('name');
    await later.verify(await world.lastCode());
    expect((await later.session()).body).toMatchObject({ aal: 2, methods: ['password', 'phone'] });
  });

  it('is sent to at once where it is on file unverified, and can be changed for another', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('quinn');
    expect(visitor.flow.step).toMatchObject({
      name: 'verify-phone',
      destination: '***-***-0144',
      sent: true,
    });
    const old = await world.lastCode();
    await visitor.act('change');
    expect(visitor.flow.step).toMatchObject({ kind: 'phone' });
    await visitor.act('save', { phone: '2065550177' });
    expect(visitor.flow.step).toMatchObject({ destination: '***-***-0177', sent: true });
    // V10: what was sent to the number before is worth nothing.
    expect(codeOf(await visitor.verify(old))).toBe('code-replaced');
    await visitor.verify(await world.lastCode());
    expect(visitor.flow.step).toMatchObject({ kind: 'done' });
  });

  it('is shown again with what was typed', async () => {
    const visitor = await atLakeside().signIn('pia');
    await visitor.act('save', { phone: '206 555 0199' });
    await visitor.act('change');
    expect(visitor.flow.actions['save']?.inputs?.['phone']).toMatchObject({ value: '206 555 0199' });
  });

  it.each([
    ['12', 'invalid'],
    ['206-555-0199 ext. 5', 'extension'],
    ['nora@lakeside.example', 'invalid'],
  ])('is none: %j', async (phone, error) => {
    const visitor = await atLakeside().signIn('pia');
    expect(await visitor.act('save', { phone })).toMatchObject({
      status: 422,
      body: { code: 'input-invalid', errors: { phone: error } },
    });
    expect(visitor.flow.step).toMatchObject({ kind: 'phone' });
  });

  it.each(['voip', 'premium'] as const)('PHN-2 V13 is none that is %s', async (line) => {
    const world = new World({ lineOf: () => line });
    const visitor = await atLakeside(world).signIn('pia');
    expect(await visitor.act('save', { phone: '2065550199' })).toMatchObject({
      status: 422,
      body: { code: 'input-invalid', errors: { phone: line } },
    });
    expect(await world.outbox()).toEqual([]);
  });

  it.each(['+44 7400 123456', '+1 876 555 0199'])('V13 is none of another country: %s', async (phone) => {
    const visitor = await atLakeside().signIn('pia');
    expect(await visitor.act('save', { phone })).toMatchObject({ body: { errors: { phone: 'country' } } });
  });

  it('is called where texts do not arrive', async () => {
    const world = new World({ lineOf: () => 'landline' });
    const visitor = await atLakeside(world).signIn('pia');
    await visitor.act('save', { phone: '2065550199' });
    expect(visitor.flow.actions['resend']?.inputs?.['channel']?.options).toMatchObject([{ value: 'call' }]);
    expect(await world.outbox()).toMatchObject([{ channel: 'call' }]);
  });

  it('PHN-2 is none where only texts are sent, which do not arrive there', async () => {
    const requirements = lakeside.journeys['sign-in']?.requirements.map((spec) =>
      spec.is === 'verified-address' ? { ...spec, channels: ['text' as const] } : spec,
    );
    const portal = { ...lakeside, journeys: { 'sign-in': { requirements: requirements ?? [] } } };
    const visitor = await atLakeside(new World({ portals: [portal], lineOf: () => 'landline' })).signIn(
      'pia',
    );
    expect(await visitor.act('save', { phone: '2065550199' })).toMatchObject({
      body: { errors: { phone: 'landline' } },
    });
  });

  it('OTP-5 V10 takes no code that was sent for another purpose', async () => {
    const world = new World();
    const visitor = await atLakeside(world).signIn('quinn');
    await visitor.verify(await world.lastCode());
    const used = await world.lastCode();
    world.advance(60);
    const later = await atLakeside(world).signIn('quinn');
    expect(codeOf(await later.verify(used))).toBe('code-wrong');
  });
});

describe('a registration', () => {
  const pages = {
    'about-you': { firstName: 'Rosa', email: 'rosa@lakeside.example' },
    'your-login': { login: 'rosa', secret: 'Correct-Horse-7' },
    parking: { plate: 'ABC 123', lot: 'north' },
  };

  async function register(world: World): Promise<Visitor> {
    const visitor = atLakeside(world);
    await visitor.begin('home', 'continue', pages['about-you'], 'register');
    return visitor;
  }

  it('begins with no account, goes page by page, verifies an address, and signs the person in', async () => {
    const world = new World();
    const start = await atLakeside(world).request('GET', '/lakeside/mfa/start/register');
    expect(start).toMatchObject({
      status: 200,
      body: { step: { kind: 'form', name: 'about-you', label: 'About you', page: 1, of: 2 } },
    });
    const visitor = await register(world);
    expect(visitor.flow).toMatchObject({ step: { kind: 'form', name: 'your-login' }, actions: { back: {} } });
    await visitor.act('continue', pages['your-login']);
    expect(visitor.flow.step).toMatchObject({ kind: 'parking', label: 'Your parking place' });
    await visitor.act('continue', pages.parking);
    expect(visitor.flow.step).toMatchObject({
      kind: 'code',
      name: 'verify-email',
      destination: 'r**a@lakeside.example',
      sent: false,
    });
    await visitor.send();
    await visitor.verify(await world.lastCode());
    expect(visitor.flow.step).toEqual({
      kind: 'done',
      name: 'registered',
      redirect: '/lakeside/apps/home',
      application: 'Home',
    });
    expect((await visitor.session()).body).toMatchObject({ username: 'rosa', aal: 1 });

    const later = atLakeside(world);
    await later.begin('home', 'sign-in', { login: 'rosa', secret: 'Correct-Horse-7' });
    // The mailbox is the factor that is bound already, so it is asked for before a number is (PHN-3).
    expect(later.flow.step).toMatchObject({ kind: 'code', channel: 'email' });
    await later.send();
    await later.verify(await world.lastCode());
    expect(later.flow.step).toMatchObject({ kind: 'phone' });
  });

  it('goes back to a page with what was typed there, secrets aside', async () => {
    const visitor = await register(new World());
    await visitor.act('continue', pages['your-login']);
    await visitor.act('back');
    const { inputs } = visitor.flow.actions['continue'] ?? {};
    expect(inputs?.['login']).toMatchObject({ value: 'rosa' });
    expect(inputs?.['secret']).not.toHaveProperty('value');
    await visitor.act('back');
    expect(visitor.flow.step).toMatchObject({ name: 'about-you' });
    expect(visitor.flow.actions).not.toHaveProperty('back');
  });

  it('changes the address that a code is sent to', async () => {
    const world = new World();
    const visitor = await register(world);
    await visitor.act('continue', pages['your-login']);
    await visitor.act('continue', pages.parking);
    await visitor.send();
    const old = await world.lastCode();
    await visitor.act('change');
    expect(visitor.flow.step).toMatchObject({ name: 'about-you' });
    await visitor.act('continue', { ...pages['about-you'], email: 'rosa@home.example' });
    expect(visitor.flow.step).toMatchObject({
      name: 'verify-email',
      destination: 'r**a@home.example',
      sent: false,
    });
    await visitor.send();
    expect(codeOf(await visitor.verify(old))).toBe('code-replaced');
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it('says that a login is taken, also where somebody else was faster', async () => {
    const world = new World();
    const visitor = await register(world);
    const taken = await visitor.act('continue', { ...pages['your-login'], login: 'Nora' });
    expect(taken).toMatchObject({ status: 422, body: { errors: { login: 'taken' } } });

    const racers = [await register(world), await register(world)] as const;
    const codes: string[] = [];
    for (const racer of racers) {
      await racer.act('continue', pages['your-login']);
      await racer.act('continue', pages.parking);
      await racer.send();
      codes.push(await world.lastCode());
    }
    await racers[0].verify(codes[0] ?? '');
    await racers[1].verify(codes[1] ?? '');
    expect(racers[0].flow.step).toMatchObject({ kind: 'done' });
    expect(racers[1].flow).toMatchObject({
      step: { name: 'your-login' },
      notices: [{ code: 'input-invalid', input: 'login' }],
    });
    expect((await racers[1].session()).status).toBe(401);
  });

  it('PWD-1 enforces the rules that it shows', async () => {
    const visitor = await register(new World());
    const answer = await visitor.act('continue', { login: 'rosa', secret: 'short' });
    expect(answer).toMatchObject({ status: 422, body: { errors: { secret: 'min-length' } } });
  });

  it('PWD-1 keeps no input that is longer than anybody types, and cuts none off', async () => {
    const visitor = await register(new World());
    const long = await visitor.act('continue', { login: 'r'.repeat(1001), secret: 'Correct-Horse-7' });
    expect(long).toMatchObject({ status: 422, body: { errors: { login: 'invalid' } } });
    expect((await visitor.act('continue', { login: 'rosa', secret: 'x'.repeat(1000) })).status).toBe(200);
  });

  it('gives everything up when it is cancelled', async () => {
    const visitor = await register(new World());
    await visitor.act('cancel');
    expect(visitor.flow).toMatchObject({ step: { name: 'about-you' } });
    expect(visitor.flow.actions['continue']?.inputs?.['email']).not.toHaveProperty('value');
  });

  it('OTP-6 counts wrong codes for who has no account yet', async () => {
    const world = new World();
    const visitor = await register(world);
    await visitor.act('continue', pages['your-login']);
    await visitor.act('continue', pages.parking);
    await visitor.send();
    expect(codeOf(await visitor.fail(10))).toBe('code-locked');
  });
});
