import type { ActRequest, BeginRequest } from '../../src/wire/index.ts';
import { act } from './act.ts';
import { audit, auditRefusal } from './audit.ts';
import type { Context } from './context.ts';
import { createFlow, isEnded, type FlowContext } from './flows.ts';
import { findApplication } from './portal.ts';
import { problem, type Refusal } from './problems.ts';
import type { Reply } from './reply.ts';
import { rateLimitHeaders } from './send-budget.ts';
import { continueSession, createSession, findSession, liveSession, renewSession } from './sessions.ts';
import { prune } from './state.ts';
import { currentStage, flowView } from './view.ts';

function refuse(context: Context, refusal: Refusal): Reply {
  auditRefusal(context, refusal.code);
  return problem(refusal);
}

/** `POST /flows`. If its first action is refused there is no flow. */
export async function beginFlow(
  context: Context,
  { kind, application: name, action, inputs = {} }: Omit<BeginRequest, 'kind'> & { kind: string },
): Promise<Reply> {
  const { state, portal, now } = context;
  const application = findApplication(portal, name);
  if (kind !== 'sign-in' || !application) return refuse(context, { code: 'not-found' });
  prune(state, now);

  const known = await liveSession(context);
  const session = known ?? (await createSession(context));
  const flow = createFlow(context, kind, application.id, session);
  state.flows.push(flow);
  const flowContext: FlowContext = Object.assign(context, { session, flow });

  if (action === undefined) {
    if (known) await renewSession(flowContext, session);
  } else {
    const refusal = await act(flowContext, action, inputs);
    if (refusal) {
      state.flows.pop();
      if (!known) state.sessions.pop();
      delete context.setCookie;
      return problem(refusal);
    }
  }
  if (!known) audit(context, 'session_created', { account: session.signedIn?.account });
  return { status: 201, body: flowView(flowContext) };
}

/** The flow, if it is this session's and goes on. */
async function findFlow(context: Context, id: string): Promise<FlowContext | Refusal> {
  const { state, now } = context;
  const session = await findSession(context);
  const flow = session && state.flows.find((known) => known.id === id && known.session === session.hash);
  if (!flow) return { code: 'flow-not-found' };
  if (isEnded(flow, now)) return { code: 'flow-ended' };
  return Object.assign(context, { session, flow });
}

/** `GET /flows/{id}` */
export async function showFlow(context: Context, id: string): Promise<Reply> {
  const found = await findFlow(context, id);
  return 'code' in found ? refuse(context, found) : { status: 200, body: flowView(found) };
}

/** `POST /flows/{id}/actions/{action}` */
export async function actOnFlow(
  context: Context,
  id: string,
  action: string,
  { version, inputs = {} }: ActRequest,
): Promise<Reply> {
  const found = await findFlow(context, id);
  if ('code' in found) return refuse(context, found);
  continueSession(found.session, context.now);
  if (version !== found.flow.version) return problem({ code: 'version-conflict' }, flowView(found));
  if (found.flow.stage.kind === 'done') return problem({ code: 'flow-ended' }, flowView(found));

  const refusal = await act(found, action, inputs);
  const view = flowView(found);
  const reply = refusal ? problem(refusal, view) : { status: 200, body: view };
  const stage = currentStage(found);
  const isSend = action === 'send' || action === 'resend';
  if (!isSend || stage.kind !== 'code') return reply;
  return { ...reply, headers: { ...reply.headers, ...rateLimitHeaders(found, stage) } };
}
