import type { Inputs } from '../../../src/wire/index.ts';
import { auditRefusal } from '../audit.ts';
import { retireCodes } from '../factors/codes.ts';
import { refusalOf, type HeldAction } from '../factors/held.ts';
import { createFlow, subjectOf, type FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { RequirementSpec } from '../portal.ts';
import { requirementOf } from '../requirements/index.ts';
import type { Handler } from '../requirements/requirement.ts';
import { renewSession } from '../sessions/sessions.ts';
import { complete } from './complete.ts';
import { readInputs } from './inputs.ts';
import { currentStage, currentRequirement } from './current.ts';

/** Back to the first step, as somebody nobody knows. */
async function cancel(context: FlowContext): Promise<undefined> {
  const { flow, session } = context;
  retireCodes(subjectOf(context), flow.id);
  const { id, version } = flow;
  delete flow.account;
  delete flow.newcomer;
  Object.assign(flow, createFlow(context, flow.kind, flow.application, session), { id, version });
  await renewSession(context, session);
}

/** To the page before, with what was typed. */
async function back({ flow }: FlowContext): Promise<undefined> {
  flow.answered.pop();
}

/** What can be done at any step that offers it. */
const everywhere: Record<string, Handler<RequirementSpec>> = { cancel, back };

/** Does what follows by itself from what was done: what is next is begun, until the person's turn has come again. */
async function proceed(context: FlowContext, before: RequirementSpec | undefined): Promise<void> {
  let last = before;
  for (;;) {
    const requirement = currentRequirement(context);
    if (!requirement) return complete(context);
    if (requirement === last) return;
    await requirementOf(requirement).arrive?.(context, requirement);
    last = requirement;
  }
}

/** Does it if the present step offers it (SES-4). What is refused before it is tried changes nothing. */
async function attempt(context: FlowContext, name: string, given: Inputs): Promise<Refusal | undefined> {
  const { flow, session, now } = context;
  const requirement = currentRequirement(context);
  const { actions } = currentStage(context);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const handlers = requirement && { ...everywhere, ...requirementOf(requirement).on };
  const handler = handlers?.[name];
  if (!requirement || !action || !handler) return { code: 'action-unavailable' };
  if (action.held) return refusalOf(action.held as HeldAction);
  const read = readInputs(action, given);
  if ('refusal' in read) return read.refusal;

  delete flow.notice;
  const wasKnown = flow.account !== undefined;
  const refusal = await handler(context, requirement, read.inputs);
  if (!refusal) {
    await proceed(context, requirement);
    // Whoever planted the id that the browser came with must not have the one that knows somebody (SES-1, V11).
    if (!wasKnown && flow.account !== undefined && !flow.isComplete) await renewSession(context, session);
  }
  // A page that never got the answer finds it in the flow.
  if (refusal) {
    const { code, input } = refusal;
    flow.notice = { code, level: 'error', ...(input !== undefined && { input }) };
  }
  flow.version += 1;
  flow.changedAt = now;
  session.isKnown ||= flow.proofs.length > 0;
  return refusal;
}

/** What a refusal is about, for the log. */
function methodOf(context: FlowContext): string | undefined {
  return currentRequirement(context)?.is === 'password' ? 'password' : currentStage(context).method;
}

export async function act(context: FlowContext, name: string, given: Inputs): Promise<Refusal | undefined> {
  const method = methodOf(context);
  const refusal = await attempt(context, name, given);
  const account = context.flow.account ?? refusal?.account;
  if (refusal) auditRefusal(context, refusal.code, { account, method });
  return refusal;
}
