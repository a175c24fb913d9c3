import type { Action, Flow, Inputs } from '../../../src/wire/index.ts';
import type { FlowContext, Stage } from '../flows.ts';
import type { Refusal } from '../problems.ts';

/** Does an action of a step; what was asked for has been checked against what the step offers. */
export type Handler<Kind extends Stage['kind']> = (
  context: FlowContext,
  stage: Stage & { kind: Kind },
  inputs: Inputs,
) => Promise<Refusal | undefined>;

/** What one kind of step shows, and what can be done on it. */
export interface StepRules<Kind extends Stage['kind']> {
  view(
    context: FlowContext,
    stage: Stage & { kind: Kind },
  ): Pick<Flow, 'step' | 'timing'> & {
    actions: Record<string, Action>;
  };
  handlers: Record<string, Handler<Kind>>;
}
