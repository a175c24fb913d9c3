import { describe, expect, it } from 'vitest';
import { onehealthport, type Portal } from '../../../mocks/index.ts';
import { codeOf, password, Visitor, World } from '../backend.ts';

/** A portal with many people. */
const crowd = (usernames: string[]): Portal => ({
  ...onehealthport,
  people: usernames.map((username) => ({
    username,
    identifiers: { subscriberId: 'SUB100200', username },
    password,
    addresses: { email: { value: `${username}@onehealthport.example`, verified: true } },
  })),
});

const atCode = async (world: World, username = 'jrao001', ip?: string) => {
  const visitor = await new Visitor(world, 'onehealthport', ip).signIn(username);
  await visitor.choose('email');
  return visitor;
};

/** Sends as often as the portal's hold allows; it is not over yet after the last. */
async function sendFive(world: World, visitor: Visitor): Promise<void> {
  for (let i = 0; i < 5; i++) {
    if (i > 0) world.advance(120);
    expect((await visitor.send()).status).toBe(200);
  }
}

describe('sending', () => {
  it('OHP-4 OHP-6 mails a code of six digits and says so, on the same step', async () => {
    const world = new World();
    const visitor = await atCode(world);
    expect(await world.outbox()).toEqual([]);
    await visitor.send();
    expect(visitor.flow).toMatchObject({
      step: { kind: 'code', sent: true },
      notices: [{ code: 'code-sent', level: 'success' }],
    });
    expect(await world.outbox()).toEqual([
      {
        id: '1',
        portal: 'onehealthport',
        channel: 'email',
        to: 'jasonr@onehealthport.example',
        from: 'noreply@onehealthport.example',
        subject: 'Your OneHealthPort security code',
        body: expect.stringMatching(/^Please enter this security code when prompted: \d{6}$/) as string,
        sentAt: new Date(world.now).toISOString(),
      },
    ]);
  });

  it('OHP-5 is held for two minutes after each code, which the flow says', async () => {
    const world = new World();
    const visitor = await atCode(world);
    await visitor.send();
    world.advance(119);
    const early = await visitor.send();
    expect(early).toMatchObject({ status: 429, body: { code: 'send-wait' } });
    expect(early.headers.get('Retry-After')).toBe('1');
    expect(visitor.flow).toMatchObject({
      actions: { resend: { held: { reason: 'wait', for: 1 } } },
    });
    expect(await world.outbox()).toHaveLength(1);

    world.advance(1);
    await visitor.read();
    expect(visitor.flow.actions['resend']).not.toHaveProperty('held');
    expect((await visitor.send()).status).toBe(200);
    expect(await world.outbox()).toHaveLength(2);
  });

  it('RTL-7 is held for the account and its address, not for the session', async () => {
    const world = new World();
    await (await atCode(world)).send();
    const other = await atCode(world, 'jrao001', '198.51.100.7');
    expect(other.flow).toMatchObject({ actions: { send: { held: { reason: 'wait', for: 120 } } } });
    expect(codeOf(await other.send())).toBe('send-wait');
    expect(await world.outbox()).toHaveLength(1);
  });

  it('RTL-1 RTL-3 is refused beyond five in ten minutes, and nothing is in the outbox', async () => {
    const world = new World();
    const visitor = await atCode(world);
    await sendFive(world, visitor);
    world.advance(60);
    const answer = await visitor.send();
    expect(answer).toMatchObject({ status: 429, body: { code: 'send-limit' } });
    expect(answer.headers.get('Retry-After')).toBe('60');
    expect(answer.headers.get('RateLimit-Policy')).toBe('"otp-send";q=5;w=600, "otp-send-day";q=20;w=86400');
    expect(answer.headers.get('RateLimit')).toBe('"otp-send";r=0;t=60, "otp-send-day";r=15;t=85860');
    expect(visitor.flow).toMatchObject({
      actions: { resend: { held: { reason: 'spent', for: 60 } } },
      timing: { sendsLeft: 0 },
    });
    expect(await world.outbox()).toHaveLength(5);

    world.advance(60);
    await visitor.read();
    expect(visitor.flow.timing).toMatchObject({ sendsLeft: 1 });
    expect(visitor.flow.actions['resend']).not.toHaveProperty('held');
    expect((await visitor.send()).status).toBe(200);
  });

  it('RTL-7 is limited for the account and its address, not for the session', async () => {
    const world = new World();
    await sendFive(world, await atCode(world));
    world.advance(119);
    const other = await atCode(world, 'jrao001', '198.51.100.7');
    expect(codeOf(await other.send())).toBe('send-limit');
    expect(await world.outbox()).toHaveLength(5);
  });

  it('RTL-7 is limited for the account, whichever address it has it sent to', async () => {
    const world = new World();
    const visitor = await new Visitor(world, 'lakeside').signIn('omar');
    await visitor.choose('email');
    for (let i = 0; i < 4; i++) expect((await visitor.send()).status).toBe(200);
    const other = await new Visitor(world, 'lakeside', '198.51.100.7').signIn('omar');
    await other.choose('phone');
    expect(other.flow).toMatchObject({ step: { channel: 'text', sent: true }, timing: { sendsLeft: 0 } });
    await other.act('choose-method');
    await other.choose('email');
    expect(codeOf(await other.send())).toBe('send-limit');
    expect(await world.outbox()).toHaveLength(5);
  });

  it('RTL-7 is limited for the address, whichever account it is of', async () => {
    const email = { value: 'office@onehealthport.example', verified: true };
    const portal = crowd(['one', 'two']);
    const people = portal.people.map((person) => ({ ...person, addresses: { email } }));
    const world = new World({ portals: [{ ...portal, people }] });
    const one = await atCode(world, 'one');
    const two = await atCode(world, 'two');
    for (let i = 0; i < 3; i++) {
      await one.read();
      expect((await one.send()).status).toBe(200);
      if (i < 2) expect((await two.send()).status).toBe(200);
      world.advance(120);
      await two.read();
    }
    expect(codeOf(await two.send())).toBe('send-limit');
    expect(await world.outbox()).toHaveLength(5);
  });

  it('RTL-1 is refused beyond twenty in a day', async () => {
    const world = new World();
    for (let i = 0; i < 20; i++) {
      expect((await (await atCode(world)).send()).status).toBe(200);
      world.advance(1800);
    }
    const visitor = await atCode(world);
    const answer = await visitor.send();
    expect(answer).toMatchObject({ status: 429, body: { code: 'send-limit' } });
    expect(answer.headers.get('Retry-After')).toBe(String(24 * 3600 - 20 * 1800));
    expect(await world.outbox()).toHaveLength(20);
  });

  it('RTL-1 RTL-7 is refused beyond 25 in five minutes from one address of the network', async () => {
    const people = Array.from({ length: 26 }, (_, i) => `person${i}`);
    const world = new World({ portals: [crowd(people)] });
    const answers = [];
    for (const person of people) answers.push(await (await atCode(world, person)).send());
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(25).fill(200), 429]);
    expect(answers.at(-1)?.headers.get('Retry-After')).toBe('300');
    expect(await world.outbox()).toHaveLength(25);
    const elsewhere = await atCode(world, 'person25', '198.51.100.7');
    expect((await elsewhere.send()).status).toBe(200);
  });

  it('RTL-3 says with each good answer how many are left and when the window ends', async () => {
    const world = new World();
    const visitor = await atCode(world);
    const headers = [(await visitor.send()).headers];
    world.advance(120);
    headers.push((await visitor.send()).headers);
    expect(headers.map((each) => each.get('RateLimit'))).toEqual([
      '"otp-send";r=4;t=600, "otp-send-day";r=19;t=86400',
      '"otp-send";r=3;t=480, "otp-send-day";r=18;t=86280',
    ]);
    expect(headers.map((each) => each.get('RateLimit-Policy'))).toEqual(
      Array<string>(2).fill('"otp-send";q=5;w=600, "otp-send-day";q=20;w=86400'),
    );
  });

  it('sends one code for a double press', async () => {
    const world = new World();
    const visitor = await atCode(world);
    const { version } = visitor.flow;
    const answers = await Promise.all([1, 2].map(() => visitor.act('send', { channel: 'email' }, version)));
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(answers[1]?.body).toMatchObject({ code: 'version-conflict', flow: { step: { sent: true } } });
    expect(await world.outbox()).toHaveLength(1);
  });

  it('V17 that fails at the provider costs nothing and lets nobody in', async () => {
    let isBroken = true;
    const world = new World({
      delivery: () => {
        if (isBroken) throw new Error('the provider is down');
      },
    });
    const visitor = await atCode(world);
    const answer = await visitor.send();
    expect(answer).toMatchObject({ status: 503, body: { code: 'delivery-failed' } });
    expect(answer.headers.get('RateLimit')).toMatch(/^"otp-send";r=5;t=600, "otp-send-day";r=20;/);
    expect(visitor.flow).toMatchObject({
      step: { sent: false },
      actions: { verify: { held: { reason: 'not-sent' } } },
      timing: { sendsLeft: 5, attemptsLeft: 10 },
      notices: [{ code: 'delivery-failed', level: 'error' }],
    });
    expect((await visitor.session()).status).toBe(401);
    expect(await world.outbox()).toEqual([]);

    isBroken = false;
    expect((await visitor.send()).status).toBe(200);
    expect(visitor.flow.timing).toMatchObject({ sendsLeft: 4 });
  });

  it('V17 leaves the code that was sent before valid when the next one cannot be sent', async () => {
    let isBroken = false;
    const world = new World({ delivery: () => (isBroken ? Promise.reject(new Error('down')) : undefined) });
    const visitor = await atCode(world);
    await visitor.send();
    isBroken = true;
    world.advance(120);
    expect(codeOf(await visitor.send())).toBe('delivery-failed');
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it('RTL-3 says at the day’s limit that the day is spent, and when there is one more', async () => {
    const world = new World();
    const visitor = await atCode(world);
    for (let i = 0; i < 20; i++) {
      expect((await visitor.send()).status).toBe(200);
      world.advance(600);
      await visitor.read();
    }
    const answer = await visitor.send();
    const left = 24 * 60 * 60 - 20 * 600;
    expect(answer).toMatchObject({ status: 429, body: { code: 'send-limit' } });
    expect(answer.headers.get('Retry-After')).toBe(String(left));
    expect(answer.headers.get('RateLimit')).toContain(`"otp-send-day";r=0;t=${left}`);
    expect(visitor.flow.actions['resend']?.held).toEqual({ reason: 'spent', for: left });
  });

  it('holds up nobody else while a provider hangs', async () => {
    let letGo = (): void => undefined;
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const world = new World({
      delivery: ({ to }) => (to.startsWith('jasonr') ? hanging : undefined),
    });
    const visitor = await atCode(world);
    const pending = visitor.send();
    const other = await atCode(world, 'agarcia002');
    expect((await other.send()).status).toBe(200);
    expect(await world.outbox()).toHaveLength(1);

    // Meanwhile it counts as sent: nobody can send another one.
    await visitor.read();
    expect(visitor.flow.actions['resend']?.held).toEqual({ reason: 'wait', for: 120 });
    letGo();
    expect((await pending).body).toMatchObject({ notices: [{ code: 'code-sent' }] });
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });

  it('V17 leaves the channel as it was when another one fails', async () => {
    const world = new World({
      delivery: ({ channel }) => (channel === 'call' ? Promise.reject(new Error('down')) : undefined),
    });
    const visitor = await new Visitor(world, 'lakeside').signIn('nora');
    world.advance(30);
    await visitor.read();
    expect(codeOf(await visitor.send('call'))).toBe('delivery-failed');
    expect(visitor.flow.step).toMatchObject({ channel: 'text', sent: true });
    expect((await visitor.verify(await world.lastCode())).status).toBe(200);
  });
});
