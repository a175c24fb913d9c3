import { Hono } from 'hono';
import * as v from 'valibot';
import { createAccount, findByIdentifiers } from '../accounts.ts';
import { SECOND } from '../clock.ts';
import { serverTime, type Services, type World } from '../context.ts';
import { hashPassword } from '../factors/passwords.ts';
import { runningCode } from '../factors/totp.ts';
import { Fault } from '../fault.ts';
import { isFromHere } from '../http/guard.ts';
import { problem } from '../http/problems.ts';
import { toResponse } from '../http/reply.ts';
import { platformRandom } from '../random.ts';
import type { MessageFilter } from '../outbox.ts';
import { readOrder } from './order.ts';
import { PersonRequest, summarisePeople } from './people.ts';
import { playScenario, scenarios } from './scenarios.ts';

/** Seconds: ten years at a time, a hundred in all. Beyond that no date is one. */
const FARTHEST = 10 * 365 * 24 * 60 * 60;
/** Seconds for which a request waits for a message at most. */
const LONGEST_WAIT = 60;

const ClockRequest = v.object({
  advance: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(FARTHEST)),
});

const ScenarioRequest = v.object({ portal: v.string(), username: v.string() });

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

/** A world's control panel, at `/__mock`, for people and tests. It shows codes: only to pages of the server's own and of allowed origins. @internal */
export function createControl(services: Services): Hono<{ Bindings: { world: World } }> {
  const { portals, origins, sleep } = services;
  const json = (body: unknown, status = 200) => toResponse({ status, body });
  const notFound = (input?: string) => toResponse(problem({ code: 'not-found', input }));
  const clockState = (world: World): ClockState => ({
    now: serverTime(services, world),
    offset: world.store.settings().clockOffset / SECOND,
  });
  const filterOf = ({ portal, to, after }: Record<string, string | undefined>): MessageFilter => ({
    ...(portal && { portal }),
    ...(to && { to }),
    ...(after && { after }),
  });

  return new Hono<{ Bindings: { world: World } }>()
    .basePath('/__mock')
    .use(async (c, next) => {
      if (!isFromHere(c.req.raw, origins)) return toResponse(problem({ code: 'origin-refused' }));
      // What was asked for before is done before: snapshots come in turn.
      await c.env.world.store.transaction(() => undefined);
      return next();
    })
    .get('/outbox', (c) => json(c.env.world.outbox.find(filterOf(c.req.query()))))
    .get('/outbox/latest', async (c) => {
      const { wait = '0', ...query } = c.req.query();
      const seconds = Math.min(Math.max(Number(wait) || 0, 0), LONGEST_WAIT);
      const message = await c.env.world.outbox.latest(filterOf(query), sleep(seconds * SECOND));
      return message ? json(message) : toResponse({ status: 204 });
    })
    .get('/audit', (c) => json(c.env.world.store.audit()))
    .get('/people', (c) => json(summarisePeople(portals, c.env.world.store.people())))
    .post('/people', async (c) => {
      const body = await readOrder(c.req.raw, PersonRequest);
      if ('refusal' in body) return toResponse(problem(body.refusal));
      const { portal: id, ...person } = body.value;
      const portal = portals.find((known) => known.id === id);
      if (!portal) return notFound('portal');
      const missing = portal.identifiers.filter((name) => !person.identifiers[name]);
      if (missing.length > 0) {
        const errors = Object.fromEntries(missing.map((name) => [`identifiers.${name}`, 'required']));
        return toResponse(problem({ code: 'input-invalid', errors }));
      }
      const password = await hashPassword(person.password, services.passwordIterations, platformRandom);
      return c.env.world.store.transaction((draft) => {
        const known = findByIdentifiers(draft, portal, person.identifiers);
        const account = createAccount(portal, person, password, serverTime(services, c.env.world));
        if (known && known.id !== account.id) {
          return toResponse(problem({ code: 'input-invalid', errors: { identifiers: 'taken' } }));
        }
        const record = { ...person, id: account.id, portal: portal.id };
        draft.accounts.put(account);
        draft.people.put(record);
        return json(summarisePeople(portals, [record]).at(-1), 201);
      });
    })
    .get('/authenticator', async (c) => {
      const { portal, username } = c.req.query();
      const { world } = c.env;
      const account = await world.store.transaction(({ accounts }) => accounts.get(`${portal}/${username}`));
      if (!account?.authenticator) return notFound();
      const { secret } = account.authenticator;
      return json((await runningCode(secret, serverTime(services, world))) satisfies RunningCode);
    })
    .get('/clock', (c) => json(clockState(c.env.world)))
    .post('/clock', async (c) => {
      const body = await readOrder(c.req.raw, ClockRequest);
      if ('refusal' in body) return toResponse(problem(body.refusal));
      const isDone = await c.env.world.store.transaction(({ settings }) => {
        const offset = settings.clockOffset + body.value.advance * SECOND;
        if (offset > 10 * FARTHEST * SECOND) return false;
        settings.clockOffset = offset;
        return true;
      });
      return isDone ? json(clockState(c.env.world)) : toResponse(problem({ code: 'request-malformed' }));
    })
    .get('/faults', (c) => json(c.env.world.store.settings().faults))
    .post('/faults', async (c) => {
      const faults = await readOrder(c.req.raw, v.array(Fault));
      if ('refusal' in faults) return toResponse(problem(faults.refusal));
      return c.env.world.store.transaction(({ settings }) => {
        settings.faults = faults.value;
        return json(faults.value);
      });
    })
    .get('/scenarios', () => json(scenarios.map(({ name, summary }) => ({ name, summary }))))
    .post('/scenario/:name', async (c) => {
      const body = await readOrder(c.req.raw, ScenarioRequest);
      if ('refusal' in body) return toResponse(problem(body.refusal));
      const { portal: id, username } = body.value;
      const { world } = c.env;
      const portal = portals.find((known) => known.id === id);
      if (!portal) return notFound('portal');
      const now = serverTime(services, world);
      const missing = await world.store.transaction((draft) =>
        playScenario(c.req.param('name'), { draft, portal, username, now }),
      );
      return missing ? notFound(missing) : toResponse({ status: 204 });
    })
    .post('/reset', async (c) => {
      await c.env.world.reset();
      return json(clockState(c.env.world));
    });
}
