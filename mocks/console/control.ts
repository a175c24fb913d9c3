import type { AuditEntry } from '../server/audit-log.ts';
import type { ClockState, RunningCode } from '../server/control/control.ts';
import type { Fault } from '../server/fault.ts';
import type { Message } from '../server/outbox.ts';
import type { PersonSummary } from '../server/control/people.ts';

export type { AuditEntry, ClockState, Fault, Message, PersonSummary, RunningCode };

/** The mock's control interface, `/__mock`, one verb a method. Each rejects when the mock does not answer. */
export function createControl(base: () => string) {
  async function call<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${base()}/__mock/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The mock backend answered ${response.status} to /__mock/${path}`);
    return (await response.json()) as T;
  }
  return {
    outbox: () => call<Message[]>('outbox'),
    clock: () => call<ClockState>('clock'),
    advance: (seconds: number) => call<ClockState>('clock', { advance: seconds }),
    faults: () => call<Fault[]>('faults'),
    setFaults: (faults: Fault[]) => call<Fault[]>('faults', faults),
    people: () => call<PersonSummary[]>('people'),
    runningCode: (portal: string, username: string) =>
      call<RunningCode>(`authenticator?${new URLSearchParams({ portal, username })}`),
    audit: () => call<AuditEntry[]>('audit'),
    reset: () => call<unknown>('reset', {}),
  };
}
export type Control = ReturnType<typeof createControl>;
