import * as v from 'valibot';
import { Input } from './input.ts';
import type { Step } from './step.ts';

/** What a flow is for. */
export const FlowKind = v.picklist([
  'sign-in',
  'register',
  'recover-password',
  'recover-identifier',
  'recover-account',
  'manage',
  'policy',
]);
export type FlowKind = v.InferOutput<typeof FlowKind>;

/** Something that may be done now; an action that is not listed cannot be done at all. */
export const Action = v.object({
  /**
   * Why it cannot be done yet: `wait` (one was sent a moment ago) and `spent` (too many were) until `timing.resendIn` is over, `locked` until
   * `timing.lockedFor` is over,
   * `not-sent` before a code was sent, `disabled` until the account is recovered.
   */
  disabled: v.optional(v.picklist(['wait', 'locked', 'not-sent', 'spent', 'disabled'])),
  inputs: v.optional(v.record(v.string(), Input)),
});
export type Action = v.InferOutput<typeof Action>;

/** Waits and budgets as of this answer. Seconds from now, so the device's clock need not be right. */
export const Timing = v.object({
  /** Seconds until another code may be sent. */
  resendIn: v.optional(v.number()),
  /** Seconds the code that was sent is still valid for. */
  expiresIn: v.optional(v.number()),
  /** Seconds until codes may be entered again. */
  lockedFor: v.optional(v.number()),
  /** Wrong codes left before entry is locked. */
  attemptsLeft: v.optional(v.number()),
  /** Codes left to send in the present window. */
  sendsLeft: v.optional(v.number()),
});
export type Timing = v.InferOutput<typeof Timing>;

/** Something that happened and that the person should hear of; the kit words `code`. */
export const Notice = v.object({
  code: v.string(),
  level: v.picklist(['info', 'success', 'error']),
});
export type Notice = v.InferOutput<typeof Notice>;

/** A page of the portal's own; the kit, or the portal's wording, names it by `rel`. */
export const Link = v.object({ rel: v.string(), href: v.string() });
export type Link = v.InferOutput<typeof Link>;

const startEntries = {
  kind: FlowKind,
  portal: v.string(),
  /** Told apart by `kind`; what else it holds is checked by the screen that shows it (`Step`). */
  step: v.looseObject({ kind: v.string() }),
  actions: v.record(v.string(), Action),
  links: v.optional(v.array(Link)),
};

/** The first step, before anybody said who they are: public, cacheable, with no identity in it. */
export const Start = v.object(startEntries);
export type Start = Omit<v.InferOutput<typeof Start>, 'step'> & { step: Step };

/** A flow as it stands now. */
export const Flow = v.object({
  ...startEntries,
  id: v.string(),
  /** Grows with each change. An action names the version it was chosen on. */
  version: v.number(),
  timing: v.optional(Timing),
  notices: v.optional(v.array(Notice)),
});
export type Flow = Omit<v.InferOutput<typeof Flow>, 'step'> & { step: Step };
