import type { Inputs } from '../../../src/wire/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { RequirementSpec } from '../portal.ts';
import type { Stage } from '../stage.ts';

/** Does an action of a step; what was asked for has been checked against what the step offers. */
export type Handler<Spec> = (
  context: FlowContext,
  spec: Spec,
  inputs: Inputs,
) => Promise<Refusal | undefined>;

/** One kind of thing that a journey asks for. */
export interface Requirement<Spec extends RequirementSpec = RequirementSpec> {
  isMet(context: FlowContext, spec: Spec): boolean;
  /** The step that leads to it. */
  stage(context: FlowContext, spec: Spec): Stage;
  /** What can be done on that step, by the names of its actions. */
  on: Record<string, Handler<Spec>>;
  /** Is done when an action has led here. */
  arrive?(context: FlowContext, spec: Spec): Promise<void>;
  /** The step for somebody nobody knows, where a journey can begin with it. */
  start?(spec: Spec): Stage;
}
