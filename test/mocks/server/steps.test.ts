import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../../src/wire/index.ts';
import { codeOf, Visitor, World } from '../backend.ts';

/** How a person gets to each state. */
const states: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  'at sign-in': (visitor) => visitor.begin('claims'),
  'past the password': (visitor) => visitor.signIn('agarcia002'),
  'before a code is sent': async (visitor) => {
    await visitor.signIn('agarcia002');
    await visitor.choose('email');
  },
  'waiting for a code': (visitor) => visitor.reach('email'),
  'at the authenticator': (visitor) => visitor.reach('authenticator'),
  cancelled: async (visitor) => {
    await visitor.reach('email');
    await visitor.act('cancel');
  },
  'signed in': async (visitor) => {
    await visitor.reach('authenticator');
    await visitor.verify(await visitor.world.appCode('agarcia002'));
  },
};

/** What may be done in it; whatever is not here is refused. */
const allowed: Record<string, string[]> = {
  'at sign-in': ['sign-in'],
  'past the password': ['choose', 'cancel'],
  'before a code is sent': ['send', 'choose-method', 'cancel'],
  'waiting for a code': ['verify', 'choose-method', 'cancel'],
  'at the authenticator': ['verify', 'choose-method', 'cancel'],
  cancelled: ['sign-in'],
  'signed in': [],
};

const actions: Record<string, Inputs> = {
  'sign-in': { subscriberId: 'SUB100200', username: 'agarcia002', password: 'Correct-Horse-7' },
  choose: { method: 'authenticator' },
  send: { channel: 'email' },
  verify: { code: '000000' },
  'choose-method': {},
  cancel: {},
  'remove-authenticator': {},
  constructor: {},
  __proto__: {},
};

const cells = Object.keys(states).flatMap((state) =>
  Object.keys(actions).map((action) => ({ state, action, isAllowed: allowed[state]?.includes(action) })),
);

async function stand(state: string): Promise<Visitor> {
  const visitor = new Visitor(new World());
  await states[state]?.(visitor);
  return visitor;
}

describe('steps', () => {
  it.each(cells.filter(({ isAllowed }) => !isAllowed))(
    'SES-4 V7 cannot be skipped or reordered: $action $state',
    async ({ state, action }) => {
      const visitor = await stand(state);
      const before = visitor.flow;
      const answer = await visitor.act(action, actions[action]);
      const isOver = state === 'signed in';
      expect(answer).toMatchObject({
        status: isOver ? 410 : 403,
        body: { code: isOver ? 'flow-ended' : 'action-unavailable' },
      });
      expect(visitor.flow).toEqual(before);
      expect((await visitor.session()).status).toBe(isOver ? 200 : 401);
    },
  );

  it.each(cells.filter(({ isAllowed }) => isAllowed))(
    'go on by $action $state',
    async ({ state, action }) => {
      const visitor = await stand(state);
      const { version } = visitor.flow;
      const answer = await visitor.act(action, actions[action]);
      expect(answer.status).toBe(action === 'verify' ? 422 : 200);
      expect(visitor.flow.version).toBe(version + 1);
    },
  );

  it.each(Object.keys(states).filter((state) => state !== 'signed in'))(
    'SES-4 V6 V7 open nothing to somebody %s, whatever the page believes',
    async (state) => {
      const visitor = await stand(state);
      expect(codeOf(await visitor.session())).toBe('session-required');
    },
  );

  it.each(Object.keys(actions).filter((action) => action !== 'sign-in'))(
    'SES-4 cannot be begun with %s',
    async (action) => {
      const visitor = new Visitor(new World());
      const answer = await visitor.begin('claims', action, actions[action]);
      expect(answer).toMatchObject({ status: 403, body: { code: 'action-unavailable' } });
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('SES-4 are closed to somebody with no session', async () => {
    const visitor = await stand('waiting for a code');
    visitor.cookies.clear();
    expect(codeOf(await visitor.read())).toBe('flow-not-found');
    for (const action of Object.keys(actions)) {
      expect(codeOf(await visitor.act(action, actions[action]))).toBe('flow-not-found');
    }
    expect(codeOf(await visitor.session())).toBe('session-required');
  });

  it('V6 stay closed after a code that was refused', async () => {
    const visitor = await stand('waiting for a code');
    expect((await visitor.verify(await visitor.wrongCode())).status).toBe(422);
    expect(codeOf(await visitor.session())).toBe('session-required');
    expect((await visitor.read()).body).toMatchObject({ step: { kind: 'code' } });
  });

  it('answer an old version with the present flow, and do nothing', async () => {
    const visitor = await stand('waiting for a code');
    await visitor.fail(1);
    const { flow } = visitor;
    const answer = await visitor.act('verify', { code: await visitor.world.lastCode() }, flow.version - 1);
    expect(answer).toMatchObject({ status: 409, body: { code: 'version-conflict', flow } });
    expect((await visitor.session()).status).toBe(401);
  });

  it('tell a page that never got the answer what had come of it', async () => {
    const visitor = await stand('waiting for a code');
    const { body } = await visitor.fail(1);
    expect((await visitor.read()).body).toEqual((body as { flow: unknown }).flow);
    expect(visitor.flow.notices).toEqual([{ code: 'code-wrong', level: 'error', input: 'code' }]);
    await visitor.act('choose-method');
    expect(visitor.flow).not.toHaveProperty('notices');
  });

  it('lead back to the first one by cancelling, as nobody, and the code is worthless', async () => {
    const visitor = await stand('waiting for a code');
    const { flow } = visitor;
    const code = await visitor.world.lastCode();
    const cookies = [...visitor.cookies.values()];
    await visitor.act('cancel');
    expect(visitor.flow).toMatchObject({ id: flow.id, step: { kind: 'sign-in' } });
    expect([...visitor.cookies.values()]).not.toEqual(cookies);

    await visitor.act('sign-in', { ...actions['sign-in'], username: 'nobody' });
    expect((await visitor.world.audit()).at(-1)).not.toHaveProperty('account');

    await visitor.act('sign-in', actions['sign-in']);
    await visitor.choose('email');
    // Nothing was sent for what is begun anew; the hold goes on all the same.
    expect(visitor.flow).toMatchObject({
      step: { sent: false },
      actions: { send: { held: { reason: 'wait' } }, verify: { held: { reason: 'not-sent' } } },
    });
    visitor.world.advance(120);
    await visitor.send();
    expect(codeOf(await visitor.verify(code))).toBe('code-replaced');
  });

  it('keep a code that was sent while the person looks at the choice', async () => {
    const visitor = await stand('waiting for a code');
    await visitor.act('choose-method');
    await visitor.choose('email');
    expect(visitor.flow).toMatchObject({ step: { sent: true } });
    expect((await visitor.verify(await visitor.world.lastCode())).status).toBe(200);
  });

  it('end thirty minutes after the last change', async () => {
    const visitor = await stand('waiting for a code');
    for (let i = 0; i < 2; i++) {
      visitor.world.advance(899);
      expect((await visitor.read()).status).toBe(200);
    }
    visitor.world.advance(2);
    expect(codeOf(await visitor.read())).toBe('flow-ended');
    expect(await visitor.act('cancel')).toMatchObject({ status: 410, body: { code: 'flow-ended' } });
  });
});
