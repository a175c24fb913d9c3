import * as v from 'valibot';

/**
 * What a person is asked for, and so which field shows it.
 *
 * - `text`: one line, such as a subscriber ID
 * - `username`, `password`, `new-password`, `email`, `tel`: as the autofill tokens of the same names
 * - `code`: digits that were sent or that an app shows
 * - `choice`: one of `options`
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
]);
export type InputType = v.InferOutput<typeof InputType>;

/** One of the answers to a `choice`. The kit words `value`; `detail` is the server's own and is shown as it is. */
export const Option = v.object({
  value: v.string(),
  /** What tells this option from others of its kind, already masked: `j**r@example.org`. */
  detail: v.optional(v.string()),
  /** Why it cannot be chosen: `locked` until `timing.lockedFor` is over, `disabled` until the account is recovered. */
  disabled: v.optional(v.picklist(['not-set-up', 'locked', 'disabled'])),
});
export type Option = v.InferOutput<typeof Option>;

/** One input of an action. Its name is its key in `inputs`; a screen shows the inputs in the order they come in. */
export const Input = v.object({
  type: InputType,
  required: v.optional(v.boolean()),
  options: v.optional(v.array(Option)),
});
export type Input = v.InferOutput<typeof Input>;

/** What was typed, by the name of the input. */
export const Inputs = v.record(v.string(), v.string());
export type Inputs = v.InferOutput<typeof Inputs>;
