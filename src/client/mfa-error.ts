/**
 * Why no answer of the server could be had.
 *
 * - `network`: the request or its answer did not get through
 * - `timeout`: no answer within the client's time limit
 * - `unavailable`: a 5xx that is no problem document, as a proxy or a gateway sends
 * - `malformed`: an answer that is not on the wire, such as an HTML page
 * - `aborted`: the caller gave up
 */
export type MfaErrorCode = 'network' | 'timeout' | 'unavailable' | 'malformed' | 'aborted';

/** The wire is broken. What a server refuses is data instead: a `RefusedProblem`. */
export class MfaError extends Error {
  readonly code: MfaErrorCode;

  constructor(code: MfaErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'MfaError';
    this.code = code;
  }
}
