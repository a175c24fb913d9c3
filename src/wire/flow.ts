import * as v from 'valibot';
import { Held } from './held.ts';
import { Input } from './input.ts';
import { Count, Seconds } from './seconds.ts';
import { stepEntries, type Step } from './step.ts';

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

/** Something that may be done; an action that is not listed cannot be done at all. */
export const Action = v.object({
  /** The server's own word, for an action the kit has no sentence for. */
  label: v.optional(v.string()),
  /** Why it cannot be done now. */
  held: v.optional(Held),
  inputs: v.optional(v.record(v.string(), Input)),
});
export type Action = v.InferOutput<typeof Action>;

/** Clocks and budgets as of this answer that hold nothing back; what does is `held`. */
export const Timing = v.object({
  /** Seconds for which the code that was sent is still valid. */
  expiresIn: v.optional(Seconds),
  /** Seconds until a message that has not come is worth looking for. */
  adviceIn: v.optional(Seconds),
  /** Seconds until the flow ends, if nothing is done in it. */
  endsIn: v.optional(Seconds),
  /** Wrong codes left before entry is locked. */
  attemptsLeft: v.optional(Count),
  /** Codes left to send in the present window. */
  sendsLeft: v.optional(Count),
});
export type Timing = v.InferOutput<typeof Timing>;

/** Something that happened and that the person should hear of, once; the kit words `code`. */
export const Notice = v.object({
  code: v.string(),
  level: v.picklist(['info', 'success', 'error']),
  /** The name of the input where an error is mended. */
  input: v.optional(v.string()),
  /** What the sentence is filled in with. */
  values: v.optional(v.record(v.string(), v.string())),
});
export type Notice = v.InferOutput<typeof Notice>;

/** A page of the portal's own; the kit, or the portal's wording, names it by `rel`. */
export const Link = v.object({
  rel: v.string(),
  href: v.string(),
  /** The server's own word, for a `rel` the kit has no sentence for. */
  label: v.optional(v.string()),
});
export type Link = v.InferOutput<typeof Link>;

const startEntries = {
  kind: FlowKind,
  portal: v.string(),
  /** Told apart by `kind` and `name`; what else it holds is checked by the screen that shows it (`Step`). */
  step: v.looseObject({ kind: v.string(), ...stepEntries }),
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
  version: Count,
  timing: v.optional(Timing),
  notices: v.optional(v.array(Notice)),
});
export type Flow = Omit<v.InferOutput<typeof Flow>, 'step'> & { step: Step };
