import * as v from 'valibot';
import { Count } from './seconds.ts';

/** What every step may say of itself beside its `kind`. */
export const stepEntries = {
  /** Tells two steps of one kind apart: a code to sign in with and one that activates. */
  name: v.optional(v.string()),
  /** The server's own heading, for a step the kit has no sentence for. */
  label: v.optional(v.string()),
};

/** How a code travels. */
export const Channel = v.picklist(['email', 'text', 'call']);
export type Channel = v.InferOutput<typeof Channel>;

/** The identifiers and the password: which inputs there are is said by the action `sign-in`. */
export const SignInStep = v.object({ kind: v.literal('sign-in'), ...stepEntries });
export type SignInStep = v.InferOutput<typeof SignInStep>;

/** Which method to go on with: the options are those of the input `method` of the action `choose`. */
export const MethodStep = v.object({ kind: v.literal('method'), ...stepEntries });
export type MethodStep = v.InferOutput<typeof MethodStep>;

/** A code that is sent, and entered on the same screen. How long it is stands at the input. */
export const CodeStep = v.object({
  kind: v.literal('code'),
  ...stepEntries,
  channel: Channel,
  /** Masked: the full address is never on the wire. */
  destination: v.string(),
  /** Whether a code is on its way for this flow. */
  sent: v.boolean(),
  /** Where the code comes from, to be let through a spam filter. */
  sender: v.optional(v.string()),
});
export type CodeStep = v.InferOutput<typeof CodeStep>;

/** A code that the person's authenticator app shows (RFC 6238). */
export const AuthenticatorStep = v.object({ kind: v.literal('authenticator'), ...stepEntries });
export type AuthenticatorStep = v.InferOutput<typeof AuthenticatorStep>;

/**
 * A page of inputs: those of the action `continue`. A step of any other kind that the kit has no screen for is shown in the same way, by its
 * first action that has inputs.
 */
export const FormStep = v.object({
  kind: v.literal('form'),
  ...stepEntries,
  /** Which page this is, and of how many. */
  page: v.optional(Count),
  of: v.optional(Count),
});
export type FormStep = v.InferOutput<typeof FormStep>;

/** The end: what the flow was for is done. */
export const DoneStep = v.object({
  kind: v.literal('done'),
  ...stepEntries,
  /** Where to go on, from the server's own list of applications: an absolute web address, or a path on the page's own host. */
  redirect: v.pipe(v.string(), v.regex(/^(https?:\/\/|\/(?![/\\]))/)),
  /** What the application is called. */
  application: v.optional(v.string()),
});
export type DoneStep = v.InferOutput<typeof DoneStep>;

export const Step = v.variant('kind', [
  SignInStep,
  MethodStep,
  CodeStep,
  AuthenticatorStep,
  FormStep,
  DoneStep,
]);
export type Step = v.InferOutput<typeof Step>;
export type StepKind = Step['kind'];
