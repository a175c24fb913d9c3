import type { ProblemCode } from '../../src/wire/index.ts';
import type { Context } from './context.ts';

/** OWASP Logging Vocabulary Cheat Sheet (LOG-1). */
export type AuditEvent =
  | 'authn_login_success'
  | 'authn_login_fail'
  | 'authn_login_fail_max'
  | 'authn_login_lock'
  | 'authn_token_created'
  | 'authz_fail'
  | 'excess_rate_limit_exceeded'
  | 'input_validation_fail'
  | 'session_created'
  | 'session_renewed'
  | 'session_expired';

/** One line of the security log. It holds no secret, and addresses masked (ASVS 16.2.5). */
export interface AuditEntry {
  /** ISO 8601, by the mock's clock. */
  at: string;
  event: AuditEvent;
  portal: string;
  ip: string;
  /** Only one that is known: what was typed as a name may be a password. */
  account?: string;
  /** `password`, or the portal's name of the second factor. */
  method?: string;
  /** The code of the problem that was answered, or why a session ended. */
  reason?: string;
  /** Where a code was sent, masked. */
  to?: string;
}

export type AuditDetails = Pick<AuditEntry, 'account' | 'method' | 'reason' | 'to'>;

/** The mock keeps the latest. */
const KEPT = 1000;

export function audit({ state, now, portal, ip }: Context, event: AuditEvent, details: AuditDetails = {}) {
  const entry = { at: new Date(now).toISOString(), event, portal: portal.id, ip, ...details };
  state.audit = [...state.audit, entry].slice(-KEPT);
}

const events: Partial<Record<ProblemCode, AuditEvent>> = {
  'credentials-invalid': 'authn_login_fail',
  'code-wrong': 'authn_login_fail',
  'code-expired': 'authn_login_fail',
  'code-replaced': 'authn_login_fail',
  'code-used': 'authn_login_fail',
  'code-locked': 'authn_login_fail',
  'code-disabled': 'authn_login_fail',
  'too-many-requests': 'excess_rate_limit_exceeded',
  'send-wait': 'excess_rate_limit_exceeded',
  'send-limit': 'excess_rate_limit_exceeded',
  'action-unavailable': 'authz_fail',
  'flow-not-found': 'authz_fail',
  'origin-refused': 'authz_fail',
  'input-invalid': 'input_validation_fail',
  'request-malformed': 'input_validation_fail',
};

/** Logs a refusal, where it is one that the vocabulary has a word for. */
export function auditRefusal(context: Context, code: ProblemCode, details: AuditDetails = {}): void {
  const event = events[code];
  if (event) audit(context, event, { ...details, reason: code });
}
