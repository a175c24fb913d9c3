import type { ActRequest, BeginRequest, FlowKind } from '../../../src/wire/index.ts';
import { audit, auditRefusal } from '../audit.ts';
import type { Context } from '../context.ts';
import { rateLimitHeaders } from '../factors/send-budget.ts';
import { confirm, isUnchanged, undo } from '../factors/send.ts';
import { createFlow, type FlowContext, type Sending } from '../flow-context.ts';
import { problem } from './problems.ts';
import type { Refusal } from '../refusal.ts';
import type { Reply } from './reply.ts';
import { isFlowOver } from '../lifetimes.ts';
import { findApplication, journeyOf } from '../portal.ts';
import {
  continueSession,
  createSession,
  liveSession,
  presentedSessions,
  renewSession,
} from '../sessions/sessions.ts';
import { forgetEnded } from '../store.ts';
import { act } from '../flows/act.ts';
import { currentStage } from '../flows/current.ts';
import { flowView } from '../flows/view.ts';

/** A reply, and the message that leaves before it is given. */
export interface FlowReply {
  reply: Reply;
  sending?: Sending | undefined;
}

/** Says no, before there is a flow to say it of. */
export function refuse(context: Context, refusal: Refusal): FlowReply {
  auditRefusal(context, refusal.code);
  return { reply: problem(refusal) };
}

/** `POST /flows`. If its first action is refused there is no flow. */
export async function beginFlow(
  context: Context,
  { kind, application: name, action, inputs = {} }: Omit<BeginRequest, 'kind'> & { kind: string },
): Promise<FlowReply> {
  const { draft, portal, now } = context;
  const application = findApplication(portal, name);
  const journey = journeyOf(portal, kind);
  if (!journey || !application) return refuse(context, { code: 'not-found' });
  forgetEnded(draft, now);

  const known = await liveSession(context);
  const session = known ?? (await createSession(context));
  const flow = createFlow(context, kind as FlowKind, application.id, session);
  const flowContext: FlowContext = Object.assign(context, { session, flow, journey });

  if (action === undefined) {
    if (known) await renewSession(context, session);
  } else {
    const refusal = await act(flowContext, action, inputs);
    if (refusal) {
      if (!known) draft.sessions.drop(session.id);
      context.setCookies.clear();
      return { reply: problem(refusal) };
    }
  }
  draft.flows.put(flow);
  continueSession(session, now);
  if (!known) audit(context, 'session_created', { account: session.signedIn?.account });
  return { reply: { status: 201, body: flowView(flowContext) }, sending: flowContext.sending };
}

/** The flow, if it is this browser's and goes on. */
async function findFlow(context: Context, id: string): Promise<FlowContext | Refusal> {
  const flow = context.draft.flows.get(id);
  const session = (await presentedSessions(context)).find((known) => known.id === flow?.session);
  const journey = flow && journeyOf(context.portal, flow.kind);
  if (!flow || !session || !journey) return { code: 'flow-not-found' };
  if (isFlowOver(flow, context.now)) return { code: 'flow-ended' };
  return Object.assign(context, { session, flow, journey });
}

/** `GET /flows/{id}` */
export async function showFlow(context: Context, id: string): Promise<FlowReply> {
  const found = await findFlow(context, id);
  return 'code' in found ? refuse(context, found) : { reply: { status: 200, body: flowView(found) } };
}

function replyOf(context: FlowContext, refusal: Refusal | undefined, isSend: boolean): Reply {
  const view = flowView(context);
  const reply = refusal ? problem(refusal, view) : { status: 200, body: view };
  const { target } = currentStage(context);
  if (!isSend || !target) return reply;
  return { ...reply, headers: { ...reply.headers, ...rateLimitHeaders(context, target) } };
}

/** `POST /flows/{id}/actions/{action}` */
export async function actOnFlow(
  context: Context,
  id: string,
  action: string,
  { version, inputs = {} }: ActRequest,
): Promise<FlowReply> {
  const found = await findFlow(context, id);
  if ('code' in found) return refuse(context, found);
  continueSession(found.session, found.now);
  if (version !== found.flow.version)
    return { reply: problem({ code: 'version-conflict' }, flowView(found)) };
  if (found.flow.isComplete) return { reply: problem({ code: 'flow-ended' }, flowView(found)) };

  const refusal = await act(found, action, inputs);
  const isSend = action === 'send' || action === 'resend';
  return { reply: replyOf(found, refusal, isSend), sending: found.sending };
}

/** What is answered when the message of a request has left, or could not leave. */
export async function concludeSending(
  context: Context,
  sending: Sending,
  hasLeft: boolean,
  { reply }: FlowReply,
): Promise<Reply> {
  const { draft, portal } = context;
  const flow = draft.flows.get(sending.flow);
  const refusal = hasLeft ? confirm(context, sending, flow) : undo(context, sending, flow);
  if (refusal && sending.isAsked) {
    auditRefusal(context, refusal.code, { account: sending.account, method: sending.method });
  }
  const session = flow && draft.sessions.get(flow.session);
  const journey = flow && journeyOf(portal, flow.kind);
  // What has been done in the flow since may not be for whoever asked for this.
  if (!isUnchanged(sending, flow) || !session || !journey) {
    return refusal && sending.isAsked ? problem(refusal) : reply;
  }
  const flowContext: FlowContext = Object.assign(context, { session, flow, journey });
  return sending.isAsked ? replyOf(flowContext, refusal, true) : { ...reply, body: flowView(flowContext) };
}
