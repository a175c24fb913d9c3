import type { Action } from '../../../src/wire/index.ts';
import { barrierOf } from '../failures.ts';
import { accountOf } from '../flows.ts';
import { takeTotp, TOTP_LENGTH } from '../totp.ts';
import { cancel } from './cancel.ts';
import { entryTiming, settle } from './entry.ts';
import { chooseMethod, chooseMethodAction } from './method.ts';
import type { StepRules } from './step-rules.ts';

export const authenticatorRules: StepRules<'authenticator'> = {
  view(context, { method }) {
    const disabled = barrierOf(accountOf(context), method, context.now);
    const verify: Action = {
      ...(disabled && { disabled }),
      inputs: { code: { type: 'code', required: true } },
    };
    return {
      step: { kind: 'authenticator', length: TOTP_LENGTH },
      actions: { verify, ...chooseMethodAction(context), cancel: {} },
      timing: entryTiming(context, method),
    };
  },

  handlers: {
    async verify(context, { method }, { code = '' }) {
      const { authenticator } = accountOf(context);
      if (!authenticator) return { code: 'action-unavailable' };
      return settle(context, method, await takeTotp(authenticator, code, context.now));
    },
    'choose-method': chooseMethod,
    cancel,
  },
};
