import * as v from 'valibot';
import { Flow } from './flow.ts';

/** Why a request was refused. Stable: clients switch on these and never on prose (RFC 9457, section 3.1.4). */
export const ProblemCode = v.picklist([
  // the request
  'request-malformed', // 400: not the JSON that was expected
  'origin-refused', // 403: another site's page, or not JSON (cross-site request forgery)
  'not-found', // 404: no such portal, kind or application
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
  'action-unavailable', // 403: not among the flow's actions, or disabled
  // codes
  'code-wrong', // 422
  'code-expired', // 422
  'code-replaced', // 422: a newer code was sent
  'code-used', // 422
  'code-locked', // 429: too many wrong ones, until `timing.lockedFor` is over
  'code-disabled', // 403: too many wrong ones in a row, until the account is recovered
  'send-wait', // 429: `timing.resendIn` is not over
  'send-limit', // 429: no more sends in this window
  'delivery-failed', // 503: the provider did not take the message; nothing was counted
]);
export type ProblemCode = v.InferOutput<typeof ProblemCode>;

/** What is wrong with one input. */
export const InputError = v.picklist(['required', 'invalid']);
export type InputError = v.InferOutput<typeof InputError>;

/** `application/problem+json` (RFC 9457) with the extensions `code`, `errors` and `flow`. */
export const Problem = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  /** A `ProblemCode`; one that a client does not know is worded by its status alone. */
  code: v.string(),
  /** By the name of the input. */
  errors: v.optional(v.record(v.string(), InputError)),
  /** The present flow, which stays usable. */
  flow: v.optional(Flow),
});
export type Problem = v.InferOutput<typeof Problem>;

/** What stands in the way, as a page keeps it: refused by the server, found before anything was sent, or no answer to be had. */
export interface FlowProblem {
  /** A `ProblemCode`, the code of an `MfaError`, or one a screen has for itself. Each that the kit does not know has a general sentence. */
  code: ProblemCode | (string & {});
  /** By the name of the input. */
  errors?: Record<string, InputError>;
  /** Seconds to wait before the next try. */
  retryAfter?: number;
}
