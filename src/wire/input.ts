import * as v from 'valibot';
import { Fact } from './fact.ts';
import { Held } from './held.ts';
import { Rule } from './rule.ts';
import { Count } from './seconds.ts';

/**
 * What a person is asked for, and so which field shows it.
 *
 * - `text`: one line, such as a subscriber ID
 * - `username`, `password`, `new-password`, `email`, `tel`: as the autofill tokens of the same names
 * - `code`: digits that were sent or that an app shows
 * - `choice`: one of `options`, all of them in sight
 * - `select`: one of `options`, in a list to open
 * - `checkbox`: yes, as the value `true`, or no, as none
 * - `credential`: the answer of a passkey, which the browser is asked for
 */
export const InputType = v.picklist([
  'text',
  'username',
  'password',
  'new-password',
  'code',
  'email',
  'tel',
  'choice',
  'select',
  'checkbox',
  'credential',
]);
export type InputType = v.InferOutput<typeof InputType>;

/** One of the answers to a `choice` or a `select`. The kit words `value`; `detail` is the server's own and is shown as it is. */
export const Option = v.object({
  value: v.string(),
  /** The server's own word, for a `value` the kit has no sentence for. */
  label: v.optional(v.string()),
  /** What tells this option from others of its kind, already masked: `j**r@example.org`. */
  detail: v.optional(v.string()),
  /** What there is to know before it is chosen. */
  facts: v.optional(v.array(Fact)),
  recommended: v.optional(v.boolean()),
  /** Why it cannot be chosen now. */
  held: v.optional(Held),
});
export type Option = v.InferOutput<typeof Option>;

/** One input of an action. Its name is its key in `inputs`; a screen shows the inputs in the order they come in. */
export const Input = v.object({
  type: InputType,
  required: v.optional(v.boolean()),
  /** The server's own word, for a name the kit has no sentence for. */
  label: v.optional(v.string()),
  /** What was typed in this flow, or what a person who is fully signed in may correct. What is on file comes masked, as a fact. */
  value: v.optional(v.string()),
  /** How many characters a `code` has. */
  length: v.optional(Count),
  options: v.optional(v.array(Option)),
  rules: v.optional(v.array(Rule)),
  /** The autofill token (WCAG 2.2, 1.3.5), where `type` does not say it: `organization`, `postal-code`, `off`. */
  autocomplete: v.optional(v.string()),
  /** Inputs of one group stand together under one heading, which is worded by this name. */
  group: v.optional(v.string()),
});
export type Input = v.InferOutput<typeof Input>;

/** What was typed, by the name of the input. */
export const Inputs = v.record(v.string(), v.string());
export type Inputs = v.InferOutput<typeof Inputs>;
