import type { Action } from '../../../src/wire/index.ts';
import { lockedFor } from '../failures.ts';
import { accountOf, type FlowContext } from '../flows.ts';
import { arrive, hasChooser, methodOptions, stageOf, usableMethods } from '../journey.ts';
import { cancel } from './cancel.ts';
import type { StepRules } from './step-rules.ts';

/** Until one more method can be chosen. */
function waitOf(context: FlowContext): number {
  const account = accountOf(context);
  const waits = usableMethods(context).map(({ id }) => lockedFor(account, id, context.now));
  return Math.min(...waits.filter((seconds) => seconds > 0));
}

export const methodRules: StepRules<'method'> = {
  view: (context) => ({
    step: { kind: 'method' },
    actions: {
      choose: {
        inputs: { method: { type: 'choice', required: true, options: methodOptions(context) } },
      },
      cancel: {},
    },
    ...(Number.isFinite(waitOf(context)) && { timing: { lockedFor: waitOf(context) } }),
  }),

  handlers: {
    async choose(context, _stage, { method: id }) {
      const method = usableMethods(context).find((usable) => usable.id === id);
      if (!method) return { code: 'action-unavailable' };
      await arrive(context, stageOf(context, method));
      return undefined;
    },
    cancel,
  },
};

/** The way back to the choice, where there is one to make. */
export const chooseMethodAction = (context: FlowContext): Record<string, Action> =>
  hasChooser(context) ? { 'choose-method': {} } : {};

export async function chooseMethod({ flow }: FlowContext): Promise<undefined> {
  flow.stage = { kind: 'method' };
}
