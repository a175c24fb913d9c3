import type {
  AuditEntry,
  ClockState,
  Control,
  Fault,
  Message,
  PersonSummary,
  ScenarioSummary,
} from './control.ts';

/** What the console shows, as of the last answer. */
export interface Seen {
  /** Newest first. */
  messages: readonly Message[];
  people: readonly PersonSummary[];
  /** Always the same: asked for once. */
  scenarios: readonly ScenarioSummary[];
  faults: readonly Fault[];
  audit: readonly AuditEntry[];
  clock?: ClockState;
}

export const nothingSeen: Seen = { messages: [], people: [], scenarios: [], faults: [], audit: [] };

/** Asks for what is shown; for the mail in any case, since it is counted while the console is folded. */
export async function look(control: Control, seen: Seen, shows: (part: string) => boolean): Promise<Seen> {
  const [outbox, people, scenarios, faults, audit, clock] = await Promise.all([
    control.outbox(),
    shows('people') || shows('authenticator') ? control.people() : seen.people,
    shows('people') && seen.scenarios.length === 0 ? control.scenarios() : seen.scenarios,
    shows('faults') ? control.faults() : seen.faults,
    shows('audit') ? control.audit() : seen.audit,
    shows('clock') ? control.clock() : seen.clock,
  ]);
  return { messages: outbox.toReversed(), people, scenarios, faults, audit, clock };
}
