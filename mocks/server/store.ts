import { AuditLog, type AuditEntry } from './audit-log.ts';
import { SECOND } from './clock.ts';
import { DAY, isFlowOver, isLimitOver, isSessionOver } from './lifetimes.ts';
import type { Account, FlowRecord, LimitRecord, PersonRecord, SessionRecord, Settings } from './records.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';
import { Table, type Rows } from './table.ts';

/** What a piece of work reads and changes. Nobody else sees anything of it before it is committed. */
export interface Draft {
  accounts: Rows<Account, 'lookup'>;
  sessions: Rows<SessionRecord, 'hash' | 'tag'>;
  flows: Rows<FlowRecord>;
  limits: Rows<LimitRecord>;
  people: Rows<PersonRecord>;
  settings: Settings;
  /** @param matters whether it is kept when strangers flood the log */
  log(entry: AuditEntry, matters: boolean): void;
}

/** Where a server keeps what it knows. */
export interface Store {
  /**
   * Runs one piece of work on a draft, after all that were asked for before. The draft is committed when the work
   * returns and dropped when it throws; so what happens in it is atomic (OTP-6, V3) and fails as a whole (V17).
   */
  transaction<T>(work: (draft: Draft) => T | Promise<T>): Promise<T>;
  /** As they were committed last; not to be changed. */
  settings(): Settings;
  people(): PersonRecord[];
  audit(): AuditEntry[];
  snapshot(): Snapshot;
  /** Takes the place of everything, after all that was asked for before. */
  restore(snapshot: Snapshot | Promise<Snapshot>): Promise<void>;
}

export interface StoreOptions {
  /** Awaited between the work and its commit: the gap in which a store without isolation would lose an update. */
  beforeCommit?: () => Promise<void>;
}

/** Rows kept at most of what strangers can make. */
const CAP = 10_000;

/** A store in memory. */
export function createStore({ beforeCommit }: StoreOptions = {}): Store {
  const accounts = new Table<Account, 'lookup'>({ indexes: { lookup: ({ lookup }) => lookup } });
  const sessions = new Table<SessionRecord, 'hash' | 'tag'>({
    indexes: {
      hash: ({ portal, hash }) => `${portal} ${hash}`,
      tag: ({ portal, tag }) => `${portal} ${tag}`,
    },
    isPassing: ({ isKnown }) => !isKnown,
    cap: CAP,
  });
  const flows = new Table<FlowRecord>({ isPassing: ({ proofs }) => proofs.length === 0, cap: CAP });
  const limits = new Table<LimitRecord>({ isPassing: ({ isAnonymous }) => isAnonymous, cap: CAP });
  const people = new Table<PersonRecord>({});
  const audit = new AuditLog();
  let { settings } = emptySnapshot();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    transaction: (work) =>
      inTurn(async () => {
        const drafts = {
          accounts: accounts.draft(),
          sessions: sessions.draft(),
          flows: flows.draft(),
          limits: limits.draft(),
          people: people.draft(),
        };
        const entries: [AuditEntry, boolean][] = [];
        const draft: Draft = {
          accounts: drafts.accounts.rows,
          sessions: drafts.sessions.rows,
          flows: drafts.flows.rows,
          limits: drafts.limits.rows,
          people: drafts.people.rows,
          settings: structuredClone(settings),
          log: (...entry) => void entries.push(entry),
        };
        const outcome = await work(draft);
        await beforeCommit?.();
        for (const { commit } of Object.values(drafts)) commit();
        for (const entry of entries) audit.add(...entry);
        settings = draft.settings;
        return outcome;
      }),
    settings: () => settings,
    people: () => people.all(),
    audit: () => audit.entries(),
    snapshot: () => ({
      settings,
      accounts: accounts.all(),
      sessions: sessions.all(),
      flows: flows.all(),
      limits: limits.all(),
      people: people.all(),
      audit: audit.snapshot(),
    }),
    restore: (coming) =>
      inTurn(async () => {
        const snapshot = await coming;
        accounts.fill(snapshot.accounts);
        sessions.fill(snapshot.sessions);
        flows.fill(snapshot.flows);
        limits.fill(snapshot.limits);
        people.fill(snapshot.people);
        audit.restore(snapshot.audit);
        settings = snapshot.settings;
      }),
  };
}

/** How often everything is looked through. */
const SWEEP = 60 * SECOND;

/** Drops what ended more than a day ago, and what no limit looks at any more. */
export function forgetEnded({ settings, sessions, flows, limits }: Draft, now: number): void {
  if (now < settings.sweptAt + SWEEP) return;
  settings.sweptAt = now;
  sessions.forget((session) => isSessionOver(session, now - DAY));
  flows.forget((flow) => isFlowOver(flow, now - DAY));
  limits.forget((limit) => isLimitOver(limit, now));
}
