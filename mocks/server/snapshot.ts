import type { AuditSnapshot } from './audit-log.ts';
import type { Account, FlowRecord, LimitRecord, PersonRecord, SessionRecord, Settings } from './records.ts';

/** Everything a server knows, as JSON. What people received is not in it: that is theirs (`Outbox`). */
export interface Snapshot {
  settings: Settings;
  accounts: Account[];
  sessions: SessionRecord[];
  flows: FlowRecord[];
  limits: LimitRecord[];
  people: PersonRecord[];
  audit: AuditSnapshot;
}

export const emptySnapshot = (): Snapshot => ({
  settings: { clockOffset: 0, faults: [], sweptAt: 0 },
  accounts: [],
  sessions: [],
  flows: [],
  limits: [],
  people: [],
  audit: { kept: [], passing: [] },
});

const line: AuditSnapshot['kept'][number] = {
  n: 0,
  entry: { at: '', event: 'session_created', portal: '', ip: '' },
};

/** One row of each kind, with all that none may lack. What another version kept is not taken for ours. */
const model: Snapshot = {
  settings: { clockOffset: 0, faults: [{ match: '' }], sweptAt: 0 },
  accounts: [
    {
      id: '',
      portal: '',
      username: '',
      identifiers: {},
      lookup: '',
      password: { salt: '', hash: '', iterations: 0 },
      addresses: {},
      failures: {},
      codes: [
        {
          id: '',
          flow: '',
          purpose: '',
          channel: 'email',
          destination: '',
          salt: '',
          hash: '',
          sentAt: 0,
          expiresAt: 0,
          state: 'live',
        },
      ],
    },
  ],
  sessions: [{ id: '', tag: '', hash: '', portal: '', startedAt: 0, seenAt: 0, isKnown: false }],
  flows: [
    {
      id: '',
      version: 0,
      kind: 'sign-in',
      portal: '',
      application: '',
      session: '',
      proofs: [{ by: 'password', method: '', at: 0 }],
      kept: {},
      answered: [''],
      chosen: { channels: {} },
      given: {},
      isComplete: false,
      changedAt: 0,
    },
  ],
  limits: [{ id: '', times: [0], seconds: 0, isAnonymous: false }],
  people: [{ id: '', portal: '', username: '', identifiers: {}, password: '', addresses: {} }],
  audit: { kept: [line], passing: [line] },
};

/** Whether a value has all that the model has, of the same types. */
function isLike(value: unknown, like: unknown): boolean {
  if (Array.isArray(like)) return Array.isArray(value) && value.every((part) => isLike(part, like[0]));
  if (typeof like !== 'object' || like === null) return typeof value === typeof like;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(like).every(([name, part]) => isLike((value as Record<string, unknown>)[name], part));
}

/** @throws {Error} if the text is no snapshot of a server */
export function readSnapshot(text: string): Snapshot {
  try {
    const snapshot: unknown = JSON.parse(text);
    if (isLike(snapshot, model)) return snapshot as Snapshot;
  } catch {
    // Not even JSON.
  }
  throw new Error('This is no snapshot of a mock backend');
}
