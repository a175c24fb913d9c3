import type { Action } from '../../../src/wire/index.ts';
import { heldBy } from '../failures.ts';
import { accountOf } from '../flows.ts';
import { takeTotp, TOTP_LENGTH } from '../totp.ts';
import { cancel } from './cancel.ts';
import { entryTiming, concludeEntry } from './entry.ts';
import { chooseMethod, chooseMethodAction } from './method.ts';
import type { StepRules } from './step-rules.ts';

export const authenticatorRules: StepRules<'authenticator'> = {
  view(context, { method }) {
    const held = heldBy(accountOf(context), method, context.now);
    const verify: Action = {
      ...(held && { held }),
      inputs: { code: { type: 'code', required: true, length: TOTP_LENGTH } },
    };
    return {
      step: { kind: 'authenticator' },
      actions: { verify, ...chooseMethodAction(context), cancel: {} },
      timing: entryTiming(context, method),
    };
  },

  handlers: {
    async verify(context, { method }, { code = '' }) {
      const { authenticator } = accountOf(context);
      if (!authenticator) return { code: 'action-unavailable' };
      return concludeEntry(context, method, await takeTotp(authenticator, code, context.now));
    },
    'choose-method': chooseMethod,
    cancel,
  },
};
