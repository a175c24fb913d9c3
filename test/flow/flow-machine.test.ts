import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.ts';
import { createFlowMachine } from '../../src/flow/index.ts';
import type { FlowMachineOptions, FlowState } from '../../src/flow/index.ts';
import { createServer, people } from '../server.ts';

function setUp(options: Partial<FlowMachineOptions> = {}, server = createServer()) {
  const client = createClient({ ...server, retryDelays: [1, 1] });
  const flow = createFlowMachine({ client, kind: 'sign-in', application: 'claims', ...options });
  const states: FlowState[] = [];
  flow.subscribe((state) => states.push(state));
  return { server, client, flow, states };
}

async function atCode(context = setUp()) {
  await context.flow.load();
  await context.flow.act('sign-in', people.jrao);
  await context.flow.act('choose', { method: 'email' });
  return context;
}

const stepOf = ({ flow }: FlowState) => flow?.step.kind;
const idOf = ({ flow }: FlowState) => (flow && 'id' in flow ? flow.id : undefined);

describe('createFlowMachine', () => {
  it('goes the whole way without a screen', async () => {
    const { server, flow } = await atCode();
    await flow.act('send', { channel: 'email' });
    expect(flow.state.flow).toMatchObject({ step: { sent: true } });
    await flow.act('verify', { code: await server.lastCode() });
    expect(stepOf(flow.state)).toBe('done');
  });

  it('asks for nothing when the page brought the first step along', async () => {
    const { client, server } = setUp();
    const start = await client.start('sign-in', 'claims');
    if (!start.ok) throw new Error(start.problem.code);
    const before = server.requests();
    const { flow } = setUp({ start: start.value }, server);
    await flow.load();
    expect(stepOf(flow.state)).toBe('sign-in');
    expect(server.requests()).toBe(before);
  });

  it('a double click sends one code: the second press finds the first under way', async () => {
    const { server, flow } = await atCode();
    await Promise.all([flow.act('send', { channel: 'email' }), flow.act('send', { channel: 'email' })]);
    expect(await server.outbox()).toHaveLength(1);
    expect(flow.state.problem).toBeUndefined();
  });

  it('a second tab on the same flow sends no second code, and sees where the flow stands', async () => {
    const first = await atCode();
    const second = setUp({ id: idOf(first.flow.state) }, first.server);
    await second.flow.load();
    await first.flow.act('send', { channel: 'email' });
    await second.flow.act('send', { channel: 'email' });
    expect(await first.server.outbox()).toHaveLength(1);
    expect(second.flow.state).toMatchObject({
      problem: { code: 'version-conflict' },
      flow: { step: { sent: true } },
    });
  });

  it('goes on where it was after a reload, with the time that is left', async () => {
    const { server, flow } = await atCode();
    await flow.act('send', { channel: 'email' });
    await server.advance(100);
    const reloaded = setUp({ id: idOf(flow.state) }, server);
    await reloaded.flow.load();
    expect(reloaded.flow.state.flow).toMatchObject({
      step: { sent: true },
      actions: { resend: { held: { for: 20 } } },
    });
  });

  it('starts afresh, without a word, when what an earlier visit left is over', async () => {
    const { flow } = setUp({ id: 'long-gone' });
    await flow.load();
    expect(flow.state).toEqual({
      flow: expect.objectContaining({ step: { kind: 'sign-in' } }),
      problem: undefined,
    });
  });

  it('starts again, and says why, when the flow ends under the person’s hands', async () => {
    const { server, flow } = await atCode();
    await server.advance(3600);
    await flow.act('send', { channel: 'email' });
    expect(stepOf(flow.state)).toBe('sign-in');
    expect(flow.state.problem).toEqual({ code: 'flow-ended' });
    expect(await server.outbox()).toHaveLength(0);
  });

  it('keeps the step when no answer can be had, and goes on from there', async () => {
    const { server, flow } = await atCode();
    await server.fault({ match: 'actions/send', status: 503, body: '<h1>503</h1>', times: 3 });
    await flow.act('send', { channel: 'email' });
    expect(flow.state).toMatchObject({ problem: { code: 'unavailable' }, flow: { step: { kind: 'code' } } });
    await flow.act('send', { channel: 'email' });
    expect(flow.state.problem).toBeUndefined();
    expect(await server.outbox()).toHaveLength(1);
  });

  it('has a way on when not even the first step can be had', async () => {
    const { server, flow } = setUp();
    await server.fault({ match: '/start', drop: true, times: 3 });
    await flow.load();
    expect(flow.state).toEqual({ flow: undefined, problem: { code: 'network' } });
    await flow.load();
    expect(stepOf(flow.state)).toBe('sign-in');
  });

  it('does nothing that the step does not list', async () => {
    const { server, flow } = await atCode();
    const before = server.requests();
    await flow.act('drop-tables');
    expect(server.requests()).toBe(before);
  });

  it('refuses to act before there is a step, and says what is missing', async () => {
    const { server, flow, states } = setUp();
    await expect(flow.act('sign-in', people.jrao)).rejects.toThrow('act() before load()');
    const loading = flow.load();
    await expect(flow.act('sign-in', people.jrao)).rejects.toThrow('act() before load()');
    await loading;
    expect(states.map(({ pending }) => pending)).toEqual(['retry', undefined]);
    expect(server.requests()).toBe(1);
  });

  it('asks in the background how things stand, and lets a failure of that pass', async () => {
    const { server, flow } = await atCode();
    await flow.act('send', { channel: 'email' });
    await server.advance(60);
    await flow.refresh();
    expect(flow.state.flow).toMatchObject({ actions: { resend: { held: { for: 60 } } } });
    const before = flow.state;
    await server.fault({ match: 'GET ', drop: true, times: 3 });
    await flow.refresh();
    expect(flow.state).toBe(before);
  });

  it('asks again after an action that is under way, whose answer may be older than the question', async () => {
    let release = () => {};
    const sleep = () => new Promise<void>((resolve) => (release = resolve));
    const { server, flow } = await atCode(setUp({}, createServer({ sleep })));
    await server.fault({ match: 'actions/send', applied: true, delayMs: 1 });
    const sending = flow.act('send', { channel: 'email' });
    await expect.poll(server.outbox).toHaveLength(1);
    await server.advance(60);
    const asking = flow.refresh();
    release();
    await Promise.all([sending, asking]);
    expect(flow.state.flow).toMatchObject({ actions: { resend: { held: { for: 60 } } } });
  });

  it('keeps what is wrong on the screen when a background question brings nothing new', async () => {
    const { flow } = await atCode();
    await flow.act('send', { channel: 'email' });
    await flow.act('verify', { code: '000000' });
    const { problem } = flow.state;
    expect(problem).toMatchObject({ code: 'code-wrong' });
    await flow.refresh();
    expect(flow.state.problem).toEqual(problem);
  });

  it('changes nothing when a background question finds the flow over, and no first step is to be had', async () => {
    const { flow, server } = await atCode();
    await server.advance(1801);
    await server.fault({ match: '/start/', drop: true, times: 10 });
    const before = flow.state;
    await flow.refresh();
    expect(flow.state).toEqual(before);
  });

  it('says nothing any more once it is closed', async () => {
    const { flow, states } = await atCode();
    const sending = flow.act('send', { channel: 'email' });
    flow.close();
    const before = states.length;
    await sending;
    expect(states).toHaveLength(before);
    expect(flow.state.pending).toBeUndefined();
  });
});
