import type { Action, Held, Option } from '../../../src/wire/index.ts';
import type { FlowContext } from '../flows.ts';
import { arrive, hasChooser, methodOptions, stageOf, usableMethods } from '../journey.ts';
import { cancel } from './cancel.ts';
import type { StepRules } from './step-rules.ts';

/** Why nothing can be chosen: every method that is set up is held. The first to open says for how long. */
function heldChoice(options: Option[]): Held | undefined {
  const held = options.flatMap((option) => (option.held?.reason === 'not-set-up' ? [] : [option.held]));
  const [soonest] = held.toSorted((a, b) => (a?.for ?? Infinity) - (b?.for ?? Infinity));
  return held.includes(undefined) ? undefined : soonest;
}

export const methodRules: StepRules<'method'> = {
  view(context) {
    const options = methodOptions(context);
    const held = heldChoice(options);
    return {
      step: { kind: 'method' },
      actions: {
        choose: {
          ...(held && { held }),
          inputs: { method: { type: 'choice', required: true, options } },
        },
        cancel: {},
      },
    };
  },

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
