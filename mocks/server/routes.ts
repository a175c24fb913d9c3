import { Hono, type Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { ActRequest, BeginRequest } from '../../src/wire/index.ts';
import { auditRefusal } from './audit.ts';
import { beginFlow, actOnFlow, showFlow } from './flow-requests.ts';
import { serverTime, type Context, type Services } from './context.ts';
import { isForged } from './guard.ts';
import { readJson } from './json.ts';
import { problem, type Refusal } from './problems.ts';
import { toResponse, type Reply } from './reply.ts';
import { endSession, liveSession, readSessionId, sessionView } from './sessions.ts';
import { start } from './start.ts';

/** What comes in beside the request, and goes out beside the answer. */
export interface Exchange {
  ip: string;
  /** The request's cookies, as in the `Cookie` header. */
  cookies: string;
  /** Takes the answer's `Set-Cookie`. */
  setCookie(value: string): void;
}

type Bindings = { Bindings: Exchange };

/** A kind that nobody serves is not found, rather than malformed. */
const AnyBeginRequest = v.object({ ...BeginRequest.entries, kind: v.string() });

async function showSession(context: Context): Promise<Reply> {
  const session = await liveSession(context);
  const body = session && sessionView(session, context.now);
  return body ? { status: 200, body } : problem({ code: 'session-required' });
}

async function signOut(context: Context): Promise<Reply> {
  const session = await liveSession(context);
  if (session) endSession(context, session);
  return { status: 204 };
}

/** The protocol, below `/{portal}/mfa`. */
export function createRoutes(services: Services): Hono<Bindings> {
  const { store, portals, origins } = services;

  const findPortal = (name: string | undefined) => portals.find(({ id }) => id === name);

  /** Carries out a request to a portal in one transaction. */
  async function respond(
    { req, env }: HonoContext<Bindings>,
    work: (context: Context) => Promise<Reply>,
  ): Promise<Response> {
    const portal = findPortal(req.param('portal'));
    if (!portal) return toResponse(problem({ code: 'not-found' }));
    const sessionId = readSessionId(services, portal, env.cookies);

    const { reply, setCookie } = await store.transaction(async (state) => {
      const now = serverTime(services, state);
      const context: Context = { services, state, portal, now, ip: env.ip, sessionId };
      if (isForged(req.raw, origins)) {
        auditRefusal(context, 'origin-refused');
        return { reply: problem({ code: 'origin-refused' }) };
      }
      const reply = await work(context);
      return { reply, setCookie: context.setCookie };
    });
    if (setCookie) env.setCookie(setCookie);
    return toResponse(reply);
  }

  function refuse(context: Context, refusal: Refusal): Reply {
    auditRefusal(context, refusal.code);
    return problem(refusal);
  }

  const only = (allow: string) => () => toResponse(problem({ code: 'method-not-allowed', allow }));

  return new Hono<Bindings>()
    .basePath('/:portal/mfa')
    .get('/start/:kind', async (c) => toResponse(await start(findPortal(c.req.param('portal')), c.req)))
    .post('/flows', async (c) => {
      const body = await readJson(c.req.raw, AnyBeginRequest);
      return respond(c, async (context) =>
        'value' in body ? beginFlow(context, body.value) : refuse(context, body.refusal),
      );
    })
    .get('/flows/:flow', (c) => respond(c, (context) => showFlow(context, c.req.param('flow'))))
    .post('/flows/:flow/actions/:action', async (c) => {
      const { flow, action } = c.req.param();
      const body = await readJson(c.req.raw, ActRequest);
      return respond(c, async (context) =>
        'value' in body ? actOnFlow(context, flow, action, body.value) : refuse(context, body.refusal),
      );
    })
    .get('/session', (c) => respond(c, showSession))
    .delete('/session', (c) => respond(c, signOut))
    .all('/start/:kind', only('GET, HEAD'))
    .all('/flows', only('POST'))
    .all('/flows/:flow', only('GET, HEAD'))
    .all('/flows/:flow/actions/:action', only('POST'))
    .all('/session', only('GET, HEAD, DELETE'));
}
