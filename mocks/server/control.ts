import { Hono } from 'hono';
import * as v from 'valibot';
import { SECOND } from './clock.ts';
import { serverTime, type Services } from './context.ts';
import { Fault } from './faults.ts';
import { isFromHere } from './guard.ts';
import { readJson } from './json.ts';
import { summarisePeople } from './people.ts';
import { problem } from './problems.ts';
import { toResponse } from './reply.ts';
import type { State } from './state.ts';
import { runningCode } from './totp.ts';

/** Seconds: ten years at a time, a hundred in all. Beyond that no date is one. */
const FARTHEST = 10 * 365 * 24 * 60 * 60;

const ClockRequest = v.object({
  advance: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(FARTHEST)),
});

/** What time the server believes it is. */
export interface ClockState {
  /** Milliseconds since 1970. */
  now: number;
  /** Seconds by which it was moved on. */
  offset: number;
}

/** What a person's authenticator app shows. */
export interface RunningCode {
  code: string;
  /** Seconds until the next one. */
  secondsLeft: number;
}

/** The control panel at `/__mock`, for people and tests. It shows codes: only to pages of the server's own and of allowed origins. @internal */
export function createControl(services: Services, reset: () => Promise<void>): Hono {
  const { store, outbox, portals, origins } = services;
  const json = (body: unknown) => toResponse({ status: 200, body });
  const clockState = (state: State): ClockState => ({
    now: serverTime(services, state),
    offset: state.clockOffset / SECOND,
  });

  return new Hono()
    .basePath('/__mock')
    .use(async (c, next) => {
      if (!isFromHere(c.req.raw, origins)) return toResponse(problem({ code: 'origin-refused' }));
      // What was asked for before is done before: the accounts of the start, and snapshots, come by transactions.
      await store.transaction(() => undefined);
      return next();
    })
    .get('/outbox', (c) => {
      const portal = c.req.query('portal');
      return json(outbox.messages.filter((message) => !portal || message.portal === portal));
    })
    .get('/audit', () => json(store.read().audit))
    .get('/people', () => json(summarisePeople(portals)))
    .get('/authenticator', async (c) => {
      const { portal, username } = c.req.query();
      const state = store.read();
      const account = state.accounts.find((known) => known.portal === portal && known.username === username);
      if (!account?.authenticator) return toResponse(problem({ code: 'not-found' }));
      const { secret } = account.authenticator;
      return json((await runningCode(secret, serverTime(services, state))) satisfies RunningCode);
    })
    .get('/clock', () => json(clockState(store.read())))
    .post('/clock', async (c) => {
      const body = await readJson(c.req.raw, ClockRequest);
      if ('refusal' in body) return toResponse(problem(body.refusal));
      return store.transaction((state) => {
        const offset = state.clockOffset + body.value.advance * SECOND;
        if (offset > 10 * FARTHEST * SECOND) return toResponse(problem({ code: 'request-malformed' }));
        state.clockOffset = offset;
        return json(clockState(state));
      });
    })
    .get('/faults', () => json(store.read().faults))
    .post('/faults', async (c) => {
      const faults = await readJson(c.req.raw, v.array(Fault));
      if ('refusal' in faults) return toResponse(problem(faults.refusal));
      return store.transaction((state) => {
        state.faults = faults.value;
        return json(faults.value);
      });
    })
    .post('/reset', async () => {
      await reset();
      return json(clockState(store.read()));
    });
}
