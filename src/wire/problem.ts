import * as v from 'valibot';
import { Flow } from './flow.ts';
import { open, type Open } from './open.ts';

/** Why a request was refused. Stable: clients switch on these and never on prose (RFC 9457, section 3.1.4). */
export const ProblemCode = v.picklist([
  // the request
  'request-malformed', // 400: not the JSON that was expected
  'origin-refused', // 403: another site's page, or not JSON (cross-site request forgery)
  'host-refused', // 421: not a host of this server
  'not-found', // 404: no such portal, kind or application
  'method-not-allowed', // 405: see `Allow`
  'request-too-large', // 413
  'key-reused', // 422: this `Idempotency-Key` came with another request
  'input-invalid', // 422: see `errors`
  'too-many-requests', // 429: from this address or for this identifier
  'server-error', // 500
  // who is asking
  'credentials-invalid', // 401: the identifiers and the password do not belong together
  'session-required', // 401: nobody is signed in
  // the flow
  'flow-not-found', // 404: unknown, or somebody else's
  'flow-ended', // 410: finished, cancelled or too old
  'version-conflict', // 409: acted on an old version; `flow` is the present one
  'action-unavailable', // 403: not among the flow's actions, or held
  // codes
  'code-wrong', // 422
  'code-expired', // 422
  'code-replaced', // 422: a newer code was sent
  'code-used', // 422
  'code-locked', // 429: too many wrong ones; the action `verify` is held for as long
  'code-disabled', // 403: too many wrong ones in a row, until the account is recovered
  'send-wait', // 429: one was sent a moment ago; the action is held for as long
  'send-limit', // 429: no more sends in this window
  'delivery-failed', // 503: the provider did not take the message; nothing was counted
]);
export type ProblemCode = v.InferOutput<typeof ProblemCode>;

/** What is wrong with one input, beside the names of its `rules` that it does not meet. */
export const inputErrors = ['required', 'invalid', 'taken'] as const;
export type InputError = Open<
  | (typeof inputErrors)[number]
  | ('min-length' | 'digits' | 'npi' | 'excludes' | 'not-common')
  // of telephone numbers: no texts there, an internet phone service, costs its caller, another country, an extension
  | ('landline' | 'voip' | 'premium' | 'country' | 'extension')
>;

/** `application/problem+json` (RFC 9457) with the extensions `code`, `input`, `errors` and `flow`. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  /** A client words one that it does not know in general. */
  code: open(ProblemCode.options),
  /** The name of the input where it is mended; the problem is said there. */
  input: v.optional(v.string()),
  /** What is wrong with several inputs, by name. One that a client does not know is worded as `invalid`. */
  errors: v.optional(v.record(v.string(), open(inputErrors))),
  /** The present flow, which stays usable. */
  flow: v.optional(Flow),
});
export type Problem = Omit<v.InferOutput<typeof Problem>, 'code' | 'errors' | 'flow'> & {
  code: Open<ProblemCode>;
  errors?: Record<string, InputError>;
  flow?: Flow;
};

/** What stands in the way, as a screen shows it: refused by the server, found before anything was sent, or no answer to be had. */
export interface ShownProblem {
  /** A `ProblemCode`, the code of an `MfaError`, or one a screen has for itself. Each that the kit does not know has a general sentence. */
  code: Open<ProblemCode>;
  /** The name of the input where it is mended. */
  input?: string;
  /** By the name of the input. */
  errors?: Record<string, InputError>;
  /** Seconds to wait before the next try. */
  retryAfter?: number;
}
