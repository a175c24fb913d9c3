import { Hono, type Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { ActRequest, BeginRequest } from '../../src/wire/index.ts';
import { auditRefusal } from './audit.ts';
import { beginFlow, actOnFlow, showFlow } from './flow-requests.ts';
import { serverTime, type Context, type Services } from './context.ts';
import { isForged } from './guard.ts';
import { isKey, KeptAnswers, type Answer } from './http/idempotency.ts';
import { readJson } from './json.ts';
import { problem, type Refusal } from './problems.ts';
import { toResponse, type Reply } from './reply.ts';
import { continueSession, endSession, liveSession, readSessionId, sessionView } from './sessions.ts';
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

/** The person is still there (SES-3). */
async function goOn(context: Context): Promise<Reply> {
  const session = await liveSession(context);
  if (session) continueSession(session, context.now);
  return showSession(context);
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

  const keptAnswers = new KeptAnswers();

  /** Carries out a request to a portal in one transaction, or once for all that carry the same key. */
  async function respond(
    { req, env }: HonoContext<Bindings>,
    work: (context: Context) => Promise<Reply>,
    body?: unknown,
  ): Promise<Response> {
    const portal = findPortal(req.param('portal'));
    if (!portal) return toResponse(problem({ code: 'not-found' }));
    const sessionId = readSessionId(services, portal, env.cookies);

    const carryOut = () =>
      store.transaction(async (state): Promise<Answer> => {
        const now = serverTime(services, state);
        const context: Context = { services, state, portal, now, ip: env.ip, sessionId };
        if (isForged(req.raw, origins)) {
          auditRefusal(context, 'origin-refused');
          return { reply: problem({ code: 'origin-refused' }), setCookies: [] };
        }
        const reply = await work(context);
        return { reply, setCookies: context.setCookie === undefined ? [] : [context.setCookie] };
      });

    const key = req.header('Idempotency-Key');
    if (req.method !== 'POST' || key === undefined || isForged(req.raw, origins))
      return send(await carryOut());
    if (!isKey(key)) return toResponse(problem({ code: 'request-malformed' }));
    const holder = (id = 'nobody') => `${portal.id} ${id}`;
    const answer = await keptAnswers.once(
      {
        key,
        holders: [holder(sessionId)],
        content: `${req.path} ${JSON.stringify(body)}`,
        now: serverTime(services, store.read()),
      },
      carryOut,
      ({ setCookies }) => setCookies.map((cookie) => holder(readSessionId(services, portal, cookie))),
    );
    return answer ? send(answer) : toResponse(problem({ code: 'key-reused' }));

    function send({ reply, setCookies }: Answer): Response {
      for (const value of setCookies) env.setCookie(value);
      return toResponse(reply);
    }
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
      return respond(
        c,
        async (context) => ('value' in body ? beginFlow(context, body.value) : refuse(context, body.refusal)),
        body,
      );
    })
    .get('/flows/:flow', (c) => respond(c, (context) => showFlow(context, c.req.param('flow'))))
    .post('/flows/:flow/actions/:action', async (c) => {
      const { flow, action } = c.req.param();
      const body = await readJson(c.req.raw, ActRequest);
      return respond(
        c,
        async (context) =>
          'value' in body ? actOnFlow(context, flow, action, body.value) : refuse(context, body.refusal),
        body,
      );
    })
    .get('/session', (c) => respond(c, showSession))
    .post('/session', (c) => respond(c, goOn))
    .delete('/session', (c) => respond(c, signOut))
    .all('/start/:kind', only('GET, HEAD'))
    .all('/flows', only('POST'))
    .all('/flows/:flow', only('GET, HEAD'))
    .all('/flows/:flow/actions/:action', only('POST'))
    .all('/session', only('GET, HEAD, POST, DELETE'));
}
