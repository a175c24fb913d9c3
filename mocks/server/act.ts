import type { Inputs } from '../../src/wire/index.ts';
import { auditRefusal } from './audit.ts';
import type { FlowContext } from './flows.ts';
import { refusalOf, type HeldAction } from './held.ts';
import { readInputs } from './inputs.ts';
import type { Refusal } from './problems.ts';
import { currentStage, rulesOf } from './view.ts';

/** Does it if the present step offers it (SES-4). What is refused before it is tried changes nothing. */
async function attempt(context: FlowContext, name: string, given: Inputs): Promise<Refusal | undefined> {
  const { flow, now } = context;
  const stage = currentStage(context);
  const { view, handlers } = rulesOf(stage);
  const { actions } = view(context, stage);

  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const handler = handlers[name];
  if (!action || !handler) return { code: 'action-unavailable' };
  if (action.held) return refusalOf(action.held as HeldAction);
  const read = readInputs(action, given);
  if ('refusal' in read) return read.refusal;

  delete flow.notice;
  const refusal = await handler(context, stage, read.inputs);
  // A page that never got the answer finds it in the flow.
  if (refusal) {
    const { code, input } = refusal;
    flow.notice = { code, level: 'error', ...(input !== undefined && { input }) };
  }
  flow.version += 1;
  flow.changedAt = now;
  return refusal;
}

export async function act(context: FlowContext, name: string, given: Inputs): Promise<Refusal | undefined> {
  const { flow } = context;
  const { stage } = flow;
  const method = 'method' in stage ? stage.method : stage.kind === 'sign-in' ? 'password' : undefined;
  const refusal = await attempt(context, name, given);
  if (refusal) auditRefusal(context, refusal.code, { account: flow.account ?? refusal.account, method });
  return refusal;
}
