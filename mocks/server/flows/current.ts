import type { Action } from '../../../src/wire/index.ts';
import { applicationOf, type FlowContext } from '../flow-context.ts';
import type { RequirementSpec } from '../portal.ts';
import { requirementOf } from '../requirements/index.ts';
import type { Stage } from '../stage.ts';

/** The first requirement that is not met; undefined when all are. */
export function currentRequirement(context: FlowContext): RequirementSpec | undefined {
  if (context.flow.isComplete) return undefined;
  return context.journey.requirements.find((spec) => !requirementOf(spec).isMet(context, spec));
}

/** Where to go on comes from the portal's list alone (WEB-3). */
function doneStage(context: FlowContext): Stage {
  const { name: application, url: redirect } = applicationOf(context);
  const { done: name } = context.journey;
  return { step: { kind: 'done', ...(name !== undefined && { name }), redirect, application }, actions: {} };
}

/** Whether something was shown or filled in that can be given up. */
const isUnderWay = ({ flow }: FlowContext) => flow.proofs.length > 0 || flow.answered.length > 0;

function exits(context: FlowContext, { is }: RequirementSpec): Record<string, Action> {
  return {
    ...(is === 'form' && context.flow.answered.length > 0 && { back: {} }),
    ...(isUnderWay(context) && { cancel: {} }),
  };
}

/** The step that a flow is at, with all that can be done there. */
export function currentStage(context: FlowContext): Stage {
  const spec = currentRequirement(context);
  if (!spec) return doneStage(context);
  const stage = requirementOf(spec).stage(context, spec);
  return { ...stage, actions: { ...stage.actions, ...exits(context, spec) } };
}
