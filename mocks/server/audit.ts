import type { ProblemCode } from '../../src/wire/index.ts';
import type { AuditEntry, AuditEvent } from './audit-log.ts';
import type { Context } from './context.ts';

export type AuditDetails = Pick<AuditEntry, 'account' | 'method' | 'reason' | 'to'>;

/** Refusals, which anybody can make without end, and what concerns nobody who is known. */
const isPassing = (event: AuditEvent, { account }: AuditDetails) =>
  account === undefined || event.endsWith('_fail') || event === 'excess_rate_limit_exceeded';

export function audit(
  { draft, now, portal, ip }: Pick<Context, 'draft' | 'now' | 'portal' | 'ip'>,
  event: AuditEvent,
  details: AuditDetails = {},
): void {
  const entry = { at: new Date(now).toISOString(), event, portal: portal.id, ip, ...details };
  draft.log(entry, !isPassing(event, details));
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
