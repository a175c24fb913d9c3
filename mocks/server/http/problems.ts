import type { Flow, Problem, ProblemCode } from '../../../src/wire/index.ts';
import type { Refusal } from '../refusal.ts';
import type { Reply } from './reply.ts';

const kinds: Record<ProblemCode, { status: number; title: string }> = {
  'request-malformed': { status: 400, title: 'The request is not the JSON that was expected' },
  'origin-refused': { status: 403, title: 'The request comes from another site or is not JSON' },
  'host-refused': { status: 421, title: 'This is not a host of this server' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This cannot be done here' },
  'request-too-large': { status: 413, title: 'The request is too large' },
  'key-reused': { status: 422, title: 'The idempotency key belongs to another request' },
  'input-invalid': { status: 422, title: 'An input is missing or cannot be right' },
  'too-many-requests': { status: 429, title: 'Too many failed attempts' },
  'server-error': { status: 500, title: 'The server failed' },
  'credentials-invalid': { status: 401, title: 'The identifiers and the password do not belong together' },
  'session-required': { status: 401, title: 'Nobody is signed in' },
  'flow-not-found': { status: 404, title: 'There is no such flow in this session' },
  'flow-ended': { status: 410, title: 'The flow has ended' },
  'version-conflict': { status: 409, title: 'The flow has moved on' },
  'action-unavailable': { status: 403, title: 'The action cannot be done now' },
  'code-wrong': { status: 422, title: 'The code is wrong' },
  'code-expired': { status: 422, title: 'The code has expired' },
  'code-replaced': { status: 422, title: 'A newer code was sent' },
  'code-used': { status: 422, title: 'The code was used already' },
  'code-locked': { status: 429, title: 'Too many wrong codes' },
  'code-disabled': { status: 403, title: 'Too many wrong codes in a row' },
  'send-wait': { status: 429, title: 'A code was sent a short while ago' },
  'send-limit': { status: 429, title: 'Too many codes were sent' },
  'delivery-failed': { status: 503, title: 'The message could not be sent' },
};

/** RFC 9457: `application/problem+json` with a stable `code` and the present flow (RTL-2). */
export function problem({ code, input, errors, retryAfter, allow }: Refusal, flow?: Flow): Reply {
  const { status, title } = kinds[code];
  const body: Problem = {
    type: `urn:mfa-elements:problem:${code}`,
    title,
    status,
    code,
    ...(input !== undefined && { input }),
    ...(errors && { errors }),
    ...(flow && { flow }),
  };
  return {
    status,
    body,
    headers: {
      'Content-Type': 'application/problem+json',
      // RFC 9110, section 11.6.1: a browser must be told of no scheme that makes it ask by itself.
      ...(status === 401 && { 'WWW-Authenticate': 'Session' }),
      ...(allow !== undefined && { Allow: allow }),
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  };
}
