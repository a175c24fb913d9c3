import { applicationOf } from '../flows.ts';
import type { StepRules } from './step-rules.ts';

/** Where to go on comes from the portal's list alone (WEB-3). */
export const doneRules: StepRules<'done'> = {
  view(context) {
    const { name, url } = applicationOf(context);
    return { step: { kind: 'done', redirect: url, application: name }, actions: {} };
  },
  handlers: {},
};
