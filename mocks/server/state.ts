import type { Account } from './accounts.ts';
import type { AuditEntry } from './audit.ts';
import { SECOND } from './clock.ts';
import type { Fault } from './faults.ts';
import { isEnded, type FlowRecord } from './flows.ts';
import { isSessionOver, type SessionRecord } from './sessions.ts';

/** Everything the server knows, as JSON. What people received is not in it: that is theirs (`Outbox`). */
export interface State {
  /** How far the server's clock was moved on, in milliseconds. */
  clockOffset: number;
  accounts: Account[];
  sessions: SessionRecord[];
  flows: FlowRecord[];
  /** When a thing that is limited was done, by what it counts against. */
  limits: Record<string, number[]>;
  audit: AuditEntry[];
  faults: Fault[];
}

export function emptyState(): State {
  return { clockOffset: 0, accounts: [], sessions: [], flows: [], limits: {}, audit: [], faults: [] };
}

/** @throws {Error} if the text is no snapshot of a state */
export function readSnapshot(text: string): State {
  const isLike = (value: unknown, model: unknown) =>
    typeof value === typeof model &&
    value !== null &&
    Array.isArray(value) === Array.isArray(model) &&
    (!Array.isArray(value) || value.every((row) => typeof row === 'object' && row !== null));
  try {
    const state = JSON.parse(text) as Record<string, unknown>;
    if (Object.entries(emptyState()).every(([name, model]) => isLike(state[name], model)))
      return state as unknown as State;
  } catch {
    // Not even JSON.
  }
  throw new Error('This is no snapshot of a mock backend');
}

/** The longest window of any limit. */
const DAY = 24 * 60 * 60 * SECOND;

/** Forgets what can no longer matter. An ended session or flow is kept for a day, to be told from an unknown one. */
export function prune(state: State, now: number): void {
  state.sessions = state.sessions.filter((session) => !isSessionOver(session, now - DAY));
  state.flows = state.flows.filter((flow) => !isEnded(flow, now - DAY));
  for (const [key, times] of Object.entries(state.limits)) {
    const recent = times.filter((time) => time > now - DAY);
    if (recent.length > 0) state.limits[key] = recent;
    else delete state.limits[key];
  }
}
