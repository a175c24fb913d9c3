import type { AuditEntry, ClockState, Control, Fault, Message, PersonSummary } from './control.ts';

/** What the console shows, as of the last answer. */
export interface Seen {
  /** Newest first. */
  messages: readonly Message[];
  people: readonly PersonSummary[];
  faults: readonly Fault[];
  audit: readonly AuditEntry[];
  clock?: ClockState;
}

export const nothingSeen: Seen = { messages: [], people: [], faults: [], audit: [] };

/** Asks for what is shown; for the mail in any case, since it is counted while the console is folded. */
export async function look(control: Control, seen: Seen, shows: (part: string) => boolean): Promise<Seen> {
  const [outbox, people, faults, audit, clock] = await Promise.all([
    control.outbox(),
    shows('people') || shows('authenticator') ? control.people() : seen.people,
    shows('faults') ? control.faults() : seen.faults,
    shows('audit') ? control.audit() : seen.audit,
    shows('clock') ? control.clock() : seen.clock,
  ]);
  return { messages: outbox.toReversed(), people, faults, audit, clock };
}
