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
  | 'session_expired'
  | 'user_created'
  | 'user_updated';

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

interface Line {
  /** Counts all lines there ever were. */
  n: number;
  entry: AuditEntry;
}

export interface AuditSnapshot {
  kept: Line[];
  passing: Line[];
}

/** Of each kind the mock keeps the latest. */
const KEPT = 1000;

/** The security log. What strangers can fill it with is kept apart from what matters, so that no flood washes that away. */
export class AuditLog {
  #lines: AuditSnapshot = { kept: [], passing: [] };
  #count = 0;

  add(entry: AuditEntry, matters: boolean): void {
    const lines = matters ? this.#lines.kept : this.#lines.passing;
    lines.push({ n: ++this.#count, entry });
    if (lines.length > 2 * KEPT) lines.splice(0, lines.length - KEPT);
  }

  snapshot(): AuditSnapshot {
    return { kept: this.#lines.kept.slice(-KEPT), passing: this.#lines.passing.slice(-KEPT) };
  }

  /** Oldest first. */
  entries(): AuditEntry[] {
    const { kept, passing } = this.snapshot();
    return [...kept, ...passing].sort((a, b) => a.n - b.n).map(({ entry }) => entry);
  }

  restore({ kept, passing }: AuditSnapshot): void {
    this.#lines = { kept: kept.slice(-KEPT), passing: passing.slice(-KEPT) };
    this.#count = Math.max(0, ...Object.values(this.#lines).map((lines: Line[]) => lines.at(-1)?.n ?? 0));
  }
}
