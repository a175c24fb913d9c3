import type { MfaErrorCode } from '../../src/client/index.ts';
import type { ProblemCode } from '../../src/wire/index.ts';
import type { ScreenTag } from './screen.ts';

/** Whether a screen has a sentence of its own for a problem, or says the general one. */
type Sentences = Partial<Record<ScreenTag, 'own' | 'general'>>;

const everywhere = (sentence: 'own' | 'general'): Sentences => ({
  'mfa-sign-in-screen': sentence,
  'mfa-method-screen': sentence,
  'mfa-code-screen': sentence,
  'mfa-authenticator-screen': sentence,
  'mfa-problem-screen': sentence,
});
const afterSignIn: Sentences = {
  'mfa-method-screen': 'own',
  'mfa-code-screen': 'own',
  'mfa-authenticator-screen': 'own',
};
const atEntry: Sentences = { 'mfa-code-screen': 'own', 'mfa-authenticator-screen': 'own' };
const atSending: Sentences = { 'mfa-code-screen': 'own' };

/**
 * Every problem of the wire, and the screens it can come up on. A code that is missing here is a type error; so is one that the wire
 * has not.
 */
export const problems: Record<ProblemCode | Exclude<MfaErrorCode, 'aborted'>, Sentences> = {
  'request-malformed': everywhere('general'),
  'origin-refused': everywhere('general'),
  'host-refused': everywhere('general'),
  'method-not-allowed': everywhere('general'),
  'key-reused': {},
  'request-too-large': everywhere('general'),
  'not-found': { 'mfa-sign-in-screen': 'own', 'mfa-problem-screen': 'own' },
  // Worded at each input.
  'input-invalid': {},
  'too-many-requests': everywhere('own'),
  'server-error': everywhere('general'),
  'credentials-invalid': { 'mfa-sign-in-screen': 'own' },
  // The answer to `GET /session`, which no screen asks.
  'session-required': {},
  // The flow starts again, and the first screen says that it ended.
  'flow-not-found': {},
  'flow-ended': { 'mfa-sign-in-screen': 'own' },
  'version-conflict': afterSignIn,
  'action-unavailable': afterSignIn,
  'code-wrong': atEntry,
  'code-expired': atEntry,
  'code-replaced': atSending,
  'code-used': atEntry,
  'code-locked': atEntry,
  'code-disabled': atEntry,
  'send-wait': atSending,
  'send-limit': atSending,
  'delivery-failed': atSending,
  network: everywhere('own'),
  timeout: everywhere('own'),
  unavailable: everywhere('own'),
  malformed: everywhere('own'),
};

/** The input where the server says that a problem is mended. */
export const mendedAt = (code: string): string | undefined =>
  code === 'credentials-invalid'
    ? 'password'
    : /^code-(wrong|expired|replaced|used)$/.test(code)
      ? 'code'
      : undefined;
