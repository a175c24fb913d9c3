import { describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../mocks/index.ts';
import { codeOf, Visitor, World, type Answer } from '../backend.ts';

interface Delivery {
  message: OutgoingMessage;
  take(): void;
  fail(): void;
}

/** A world whose provider takes or refuses each message when it is told to. */
function slowWorld() {
  const deliveries: Delivery[] = [];
  const world = new World({
    delivery: (message) =>
      new Promise<void>((resolve, reject) =>
        deliveries.push({ message, take: resolve, fail: () => reject(new Error('the provider is down')) }),
      ),
  });
  return { world, deliveries };
}

/** Whether so many messages are under way, after what was asked for before. */
const underWay = (deliveries: Delivery[], count: number) =>
  expect.poll(() => deliveries.length, { interval: 1 }).toBe(count);

const codeIn = (delivery: Delivery | undefined) => /\d{6,}/.exec(delivery?.message.body ?? '')?.[0] ?? '';

/** A second tab of the same browser. */
function tabOf(visitor: Visitor): Visitor {
  const tab = new Visitor(visitor.world, visitor.portal, visitor.ip);
  for (const [name, value] of visitor.cookies) tab.cookies.set(name, value);
  tab.flow = visitor.flow;
  return tab;
}

async function atMail(world: World, username = 'jrao001'): Promise<Visitor> {
  const visitor = await new Visitor(world).signIn(username);
  await visitor.choose('email');
  return visitor;
}

describe('while a message is under way', () => {
  it('OTP-4 takes the code of the later one, though the earlier leaves last', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = await atMail(world);
    const first = visitor.send();
    await underWay(deliveries, 1);
    world.advance(120);
    await visitor.read();
    const second = visitor.send();
    await underWay(deliveries, 2);
    deliveries[1]?.take();
    await second;
    deliveries[0]?.take();
    await first;
    await visitor.read();
    expect(visitor.flow.timing).toMatchObject({ expiresIn: 600 });
    expect(codeOf(await visitor.verify(codeIn(deliveries[0])))).toBe('code-replaced');
    expect((await visitor.verify(codeIn(deliveries[1]))).status).toBe(200);
  });

  it('OTP-4 takes the code of the later one where both leave in order', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = await atMail(world);
    const answers: Promise<Answer>[] = [visitor.send()];
    await underWay(deliveries, 1);
    world.advance(120);
    await visitor.read();
    answers.push(visitor.send());
    await underWay(deliveries, 2);
    for (const [i, { take }] of deliveries.entries()) {
      take();
      await answers[i];
    }
    await visitor.read();
    expect((await visitor.verify(codeIn(deliveries[1]))).status).toBe(200);
  });

  it('LOG-1 tells the log whose it was, when the flow has become another person’s', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = await atMail(world);
    const sent = visitor.send();
    await underWay(deliveries, 1);
    const tab = tabOf(visitor);
    await tab.read();
    await tab.act('cancel');
    await tab.act('sign-in', tab.credentials('agarcia002'));
    deliveries[0]?.take();
    await sent;
    await tab.read();
    expect(tab.flow).toMatchObject({ step: { kind: 'method' } });
    expect(tab.flow).not.toHaveProperty('notices');
    expect(await world.audit()).toContainEqual(
      expect.objectContaining({ event: 'authn_token_created', account: 'onehealthport/jrao001' }),
    );
  });

  it('V17 costs nothing when it fails after the flow was cancelled', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = await atMail(world);
    const sent = visitor.send();
    await underWay(deliveries, 1);
    const tab = tabOf(visitor);
    await tab.read();
    await tab.act('cancel');
    deliveries[0]?.fail();
    await sent;
    await tab.read();
    expect(tab.flow).not.toHaveProperty('notices');
    await tab.act('sign-in', tab.credentials('jrao001'));
    await tab.choose('email');
    expect(tab.flow).toMatchObject({ timing: { sendsLeft: 5 } });
    expect(tab.flow.actions['send']).not.toHaveProperty('held');
  });

  it('says nothing of it on a step that came after', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = await atMail(world);
    const sent = visitor.send();
    await underWay(deliveries, 1);
    const tab = tabOf(visitor);
    await tab.read();
    expect((await tab.verify(codeIn(deliveries[0]))).status).toBe(200);
    deliveries[0]?.fail();
    await sent;
    await tab.read();
    expect(tab.flow).toMatchObject({ step: { kind: 'done' } });
    expect(tab.flow).not.toHaveProperty('notices');
  });

  it('reaches who has got an account meanwhile', async () => {
    const { world, deliveries } = slowWorld();
    const visitor = new Visitor(world, 'lakeside');
    await visitor.begin('home', 'continue', { firstName: 'Rosa', email: 'rosa@x.example' }, 'register');
    await visitor.act('continue', { login: 'rosa', secret: 'Correct-Horse-7' });
    await visitor.act('continue', { plate: 'ABC 123' });
    const sent = visitor.send();
    await underWay(deliveries, 1);
    const tab = tabOf(visitor);
    await tab.read();
    expect((await tab.verify(codeIn(deliveries[0]))).status).toBe(200);
    expect(tab.flow.step).toMatchObject({ kind: 'done' });
    deliveries[0]?.take();
    await sent;
    expect(await world.outbox()).toHaveLength(1);
    expect((await tab.read()).body).not.toHaveProperty('notices');
  });
});

it('a directory of telephone numbers that hangs holds up nobody else', async () => {
  let answer = (_line: 'mobile'): void => undefined;
  const world = new World({ lineOf: () => new Promise((resolve) => (answer = resolve)) });
  const visitor = await new Visitor(world, 'lakeside').signIn('pia');
  const saved = visitor.act('save', { phone: '2065550199' });
  await new Visitor(world).signIn('jrao001');
  answer('mobile');
  await saved;
  expect(visitor.flow.step).toMatchObject({ kind: 'code', destination: '***-***-0199' });
});
