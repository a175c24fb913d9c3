import { Hono, type Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { ActRequest, BeginRequest } from '../../../src/wire/index.ts';
import { transact } from '../aside.ts';
import { sha256 } from '../encoding.ts';
import { serverTime, type Context, type Services, type World } from '../context.ts';
import { actOnFlow, beginFlow, concludeSending, refuse, showFlow, type FlowReply } from './flow-requests.ts';
import { start } from './start.ts';
import type { Portal } from '../portal.ts';
import {
  continueSession,
  endSessions,
  liveSession,
  readSessionIds,
  sessionView,
} from '../sessions/sessions.ts';
import { isForged } from './guard.ts';
import { isKey, type Answer } from './idempotency.ts';
import { readJson } from './json.ts';
import { problem } from './problems.ts';
import { toResponse } from './reply.ts';

/** What comes in beside the request, and goes out beside the answer. */
export interface Exchange {
  world: World;
  ip: string;
  /** The request's cookies, as in the `Cookie` header. */
  cookies: string;
  /** Takes the answer's `Set-Cookie`. */
  setCookie(value: string): void;
}

type Bindings = { Bindings: Exchange };
type Work = (context: Context) => Promise<FlowReply>;

/** A kind that nobody serves is not found, rather than malformed. */
const AnyBeginRequest = v.object({ ...BeginRequest.entries, kind: v.string() });

async function showSession(context: Context): Promise<FlowReply> {
  const session = await liveSession(context);
  const body = session && sessionView(session, context.now);
  return { reply: body ? { status: 200, body } : problem({ code: 'session-required' }) };
}

/** The person is still there (SES-3). */
async function goOnWithSession(context: Context): Promise<FlowReply> {
  const session = await liveSession(context);
  if (session) continueSession(session, context.now);
  return showSession(context);
}

async function signOut(context: Context): Promise<FlowReply> {
  await endSessions(context);
  return { reply: { status: 204 } };
}

/** The protocol, below `/{portal}/mfa`. */
export function createRoutes(services: Services): Hono<Bindings> {
  const { portals, origins } = services;

  const findPortal = (name: string | undefined) => portals.find(({ id }) => id === name);

  /** One transaction; and where a message has to leave, its delivery and a second one. */
  async function carryOut(portal: Portal, { ip, cookies, world }: Exchange, work: Work): Promise<Answer> {
    const presented = readSessionIds(services, world, portal, cookies);
    const run = <T extends object>(part: (context: Context) => Promise<T>) =>
      transact(world.store, async (draft, aside) => {
        const now = serverTime(services, world);
        const setCookies = new Map<string, string>();
        const request = { services, world, draft, portal, now, ip, presented, setCookies, aside };
        return { ...(await part(request)), setCookies: [...setCookies.values()] };
      });

    const first = await run(work);
    const { sending } = first;
    if (!sending) return first;
    const hasLeft = await Promise.resolve()
      .then(() => services.delivery(sending.message))
      .then(
        () => true,
        () => false,
      );
    const { reply } = await run(async (context) => ({
      reply: await concludeSending(context, sending, hasLeft, first),
    }));
    return { reply, setCookies: first.setCookies };
  }

  /** Carries out a request to a portal; once for all that come with the same key. */
  async function respond({ req, env }: HonoContext<Bindings>, work: Work, body?: unknown): Promise<Response> {
    const portal = findPortal(req.param('portal'));
    if (!portal) return toResponse(problem({ code: 'not-found' }));
    const send = ({ reply, setCookies }: Answer): Response => {
      for (const value of setCookies) env.setCookie(value);
      return toResponse(reply);
    };
    if (isForged(req.raw, origins)) {
      return send(
        await carryOut(portal, env, async (context) => refuse(context, { code: 'origin-refused' })),
      );
    }
    const key = req.header('Idempotency-Key');
    if (req.method !== 'POST' || key === undefined) return send(await carryOut(portal, env, work));
    if (!isKey(key)) return toResponse(problem({ code: 'request-malformed' }));

    const { world } = env;
    const holdersIn = (cookies: string) =>
      readSessionIds(services, world, portal, cookies).map(({ id }) => `${portal.id} ${id}`);
    const holders = holdersIn(env.cookies);
    const answer = await world.answers.once(
      {
        key,
        holders: holders.length > 0 ? holders : [`${portal.id} nobody`],
        // A password may be in it.
        content: await sha256(`${req.path} ${JSON.stringify(body)}`),
        now: serverTime(services, world),
      },
      () => carryOut(portal, env, work),
      ({ setCookies }) => setCookies.flatMap(holdersIn),
    );
    return answer ? send(answer) : toResponse(problem({ code: 'key-reused' }));
  }

  const only = (allow: string) => () => toResponse(problem({ code: 'method-not-allowed', allow }));

  return new Hono<Bindings>()
    .basePath('/:portal/mfa')
    .get('/start/:kind', async (c) => toResponse(await start(findPortal(c.req.param('portal')), c.req)))
    .post('/flows', async (c) => {
      const body = await readJson(c.req.raw, AnyBeginRequest);
      const work: Work = async (context) =>
        'value' in body ? beginFlow(context, body.value) : refuse(context, body.refusal);
      return respond(c, work, body);
    })
    .get('/flows/:flow', (c) => respond(c, (context) => showFlow(context, c.req.param('flow'))))
    .post('/flows/:flow/actions/:action', async (c) => {
      const { flow, action } = c.req.param();
      const body = await readJson(c.req.raw, ActRequest);
      const work: Work = async (context) =>
        'value' in body ? actOnFlow(context, flow, action, body.value) : refuse(context, body.refusal);
      return respond(c, work, body);
    })
    .get('/session', (c) => respond(c, showSession))
    .post('/session', (c) => respond(c, goOnWithSession))
    .delete('/session', (c) => respond(c, signOut))
    .all('/start/:kind', only('GET, HEAD'))
    .all('/flows', only('POST'))
    .all('/flows/:flow', only('GET, HEAD'))
    .all('/flows/:flow/actions/:action', only('POST'))
    .all('/session', only('GET, HEAD, POST, DELETE'));
}
