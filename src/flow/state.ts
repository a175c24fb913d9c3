import type { LiveFlow, ShownProblem, Start, Step } from '../wire/index.ts';

export interface FlowState {
  /** The present step and what can be done; undefined until the first answer. A `Start` has no `id` yet. */
  flow?: Start | LiveFlow;
  /** The action under way. */
  pending?: string;
  problem?: ShownProblem;
}

export type FlowEvent =
  /** An action was sent. */
  | { type: 'acting'; action: string }
  /** The server said how the flow stands. */
  | { type: 'answered'; flow: Start | LiveFlow; problem?: ShownProblem }
  /** No answer could be had, or one with no flow in it. */
  | { type: 'failed'; problem: ShownProblem };

/** Whether the server knows of it: a first step has neither id nor version. */
export const isLive = (flow: Start | LiveFlow | undefined): flow is LiveFlow => !!flow && 'version' in flow;

/** Which step it is. Two of one kind may follow each other: their names tell them apart. */
export const stepKey = ({ kind, name = '' }: Step): string => `${kind} ${name}`;

/** Whether `next` tells of an earlier moment of the same flow, as an answer does that was overtaken. */
const isOvertaken = (next: Start | LiveFlow, present: Start | LiveFlow | undefined) =>
  isLive(next) && isLive(present) && next.id === present.id && next.version < present.version;

/** What happens next. Pure; every state it returns can be shown. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'acting':
      // Before there is a step, what went wrong is all there is to show.
      return { flow: state.flow, pending: event.action, problem: state.flow ? undefined : state.problem };
    case 'failed':
      return { flow: state.flow, problem: event.problem };
    case 'answered': {
      const { flow, problem } = event;
      // What it refused is still refused; how the flow stands is known better.
      if (isOvertaken(flow, state.flow)) return { flow: state.flow, problem: problem ?? state.problem };
      // Acted on an old version: if the flow has moved to another step, that step says all there is to say.
      const isSame = !!state.flow && stepKey(flow.step) === stepKey(state.flow.step);
      const isMoved = problem?.code === 'version-conflict' && !isSame;
      return { flow, problem: isMoved ? undefined : problem };
    }
  }
}
