import type { AuditEntry } from '../server/audit-log.ts';
import type { ClockState, RunningCode } from '../server/control/control.ts';
import type { PersonRequest, PersonSummary } from '../server/control/people.ts';
import type { Scenario } from '../server/control/scenarios.ts';
import type { Fault } from '../server/fault.ts';
import type { Message } from '../server/outbox.ts';

/** A state that a person can be put into, as it is told. */
export type ScenarioSummary = Pick<Scenario, 'name' | 'summary'>;
export type { AuditEntry, ClockState, Fault, Message, PersonRequest, PersonSummary, RunningCode };

/** The mock refused, and says why. */
export class ControlError extends Error {
  /** What is wrong with what was sent, by its name there. */
  readonly errors: Record<string, string>;

  constructor(message: string, errors: Record<string, string> = {}) {
    super(message);
    this.errors = errors;
  }
}

async function refusalOf(response: Response, path: string): Promise<ControlError> {
  const problem = (await response.json().catch(() => ({}))) as { errors?: Record<string, string> };
  return new ControlError(
    `The mock backend answered ${response.status} to /__mock/${path}`,
    problem.errors ?? {},
  );
}

/**
 * The mock's control interface, `/__mock`, one verb a method. Each rejects with a `ControlError` when the mock refuses, with another
 * when it does not answer.
 *
 * @param base `/w/{name}` for a world
 */
export function createControl(base: () => string) {
  async function call<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${base().replace(/\/$/, '')}/__mock/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw await refusalOf(response, path);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
  return {
    outbox: () => call<Message[]>('outbox'),
    clock: () => call<ClockState>('clock'),
    advance: (seconds: number) => call<ClockState>('clock', { advance: seconds }),
    faults: () => call<Fault[]>('faults'),
    setFaults: (faults: Fault[]) => call<Fault[]>('faults', faults),
    people: () => call<PersonSummary[]>('people'),
    addPerson: (person: PersonRequest) => call<PersonSummary>('people', person),
    scenarios: () => call<ScenarioSummary[]>('scenarios'),
    play: (scenario: string, { portal, username }: PersonSummary) =>
      call<void>(`scenario/${encodeURIComponent(scenario)}`, { portal, username }),
    runningCode: (portal: string, username: string) =>
      call<RunningCode>(`authenticator?${new URLSearchParams({ portal, username })}`),
    audit: () => call<AuditEntry[]>('audit'),
    reset: () => call<unknown>('reset', {}),
  };
}
export type Control = ReturnType<typeof createControl>;
