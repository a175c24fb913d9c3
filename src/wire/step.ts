import * as v from 'valibot';

/** How a code travels. */
export const Channel = v.picklist(['email', 'text', 'call']);
export type Channel = v.InferOutput<typeof Channel>;

/** The identifiers and the password: which inputs there are is said by the action `sign-in`. */
export const SignInStep = v.object({ kind: v.literal('sign-in') });
export type SignInStep = v.InferOutput<typeof SignInStep>;

/** Which method to go on with: the options are those of the input `method` of the action `choose`. */
export const MethodStep = v.object({ kind: v.literal('method') });
export type MethodStep = v.InferOutput<typeof MethodStep>;

/** A code that is sent, and entered on the same screen. */
export const CodeStep = v.object({
  kind: v.literal('code'),
  channel: Channel,
  /** Masked: the full address is never on the wire. */
  destination: v.string(),
  /** How many characters the code has. */
  length: v.number(),
  /** Whether a code is on its way for this flow. */
  sent: v.boolean(),
  /** Where the code comes from, to be let through a spam filter. */
  sender: v.optional(v.string()),
});
export type CodeStep = v.InferOutput<typeof CodeStep>;

/** A code that the person's authenticator app shows (RFC 6238). */
export const AuthenticatorStep = v.object({
  kind: v.literal('authenticator'),
  length: v.number(),
});
export type AuthenticatorStep = v.InferOutput<typeof AuthenticatorStep>;

/** The end: the person is signed in. */
export const DoneStep = v.object({
  kind: v.literal('done'),
  /** Where to go on, from the server's own list of applications: an absolute web address, or a path on the page's own host. */
  redirect: v.pipe(v.string(), v.regex(/^(https?:\/\/|\/(?![/\\]))/)),
  /** What the application is called. */
  application: v.optional(v.string()),
});
export type DoneStep = v.InferOutput<typeof DoneStep>;

export const Step = v.variant('kind', [SignInStep, MethodStep, CodeStep, AuthenticatorStep, DoneStep]);
export type Step = v.InferOutput<typeof Step>;
export type StepKind = Step['kind'];
