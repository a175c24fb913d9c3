import type { Channel } from '../../../src/wire/index.ts';
import { accountId } from '../accounts.ts';
import { almostLocked, disabledFailures, lockedFailures } from '../factors/failures.ts';
import { countAgainst } from '../factors/limits.ts';
import { addressKey, DAY } from '../factors/send-budget.ts';
import { addressOf } from '../address.ts';
import type { Method, Portal } from '../portal.ts';
import type { Account, Failures } from '../records.ts';
import type { Draft } from '../store.ts';
import { SECOND } from '../clock.ts';

export interface Play {
  draft: Draft;
  portal: Portal;
  username: string;
  /** Milliseconds, by the server's clock. */
  now: number;
}

/** A state to put a person into, from wherever the person is. */
export interface Scenario {
  name: string;
  summary: string;
  play(account: Account, play: Play): void;
}

const failAll = (account: Account, { portal }: Play, failures: Failures) => {
  for (const { id } of portal.methods) account.failures[id] = { ...failures };
};

const LOCK = 600 * SECOND;

const channelsOf = ({ methods }: Portal): Channel[] =>
  methods.flatMap((method: Method) => (method.kind === 'code' ? method.channels : []));

export const scenarios: readonly Scenario[] = [
  {
    name: 'fresh',
    summary: 'No wrong code, no code sent, nothing held',
    play(account, { draft }) {
      account.failures = {};
      account.codes = [];
      draft.limits.drop(`send:account:${account.id}`);
      for (const address of Object.values(account.addresses)) draft.limits.drop(addressKey(address));
    },
  },
  {
    name: 'last-try',
    summary: 'One more wrong code locks every method',
    play: (account, play) => failAll(account, play, almostLocked()),
  },
  {
    name: 'locked',
    summary: 'Every method is locked for ten minutes',
    play: (account, play) => failAll(account, play, lockedFailures(play.now + LOCK)),
  },
  {
    name: 'disabled',
    summary: 'A hundred wrong codes in a row: nothing but recovery helps',
    play: (account, play) => failAll(account, play, disabledFailures()),
  },
  {
    name: 'code-expired',
    summary: 'The codes that were sent have expired',
    play(account, { now }) {
      for (const code of account.codes) code.expiresAt = Math.min(code.expiresAt, now);
    },
  },
  {
    name: 'sends-spent',
    summary: 'No more codes can be sent for ten minutes',
    play(account, { draft, now }) {
      const keys = [`send:account:${account.id}`];
      for (let i = 0; i < 5; i++) countAgainst(draft, keys, { now, seconds: DAY.seconds });
    },
  },
  {
    name: 'unverified',
    summary: 'No address of the person is verified',
    play(account, { portal }) {
      for (const channel of channelsOf(portal)) {
        const address = account.addresses[addressOf(channel)];
        if (address) address.verified = false;
      }
    },
  },
];

/** @returns what there is not, if one of both is missing */
export function playScenario(name: string, play: Play): 'scenario' | 'username' | undefined {
  const scenario = scenarios.find((known) => known.name === name);
  const account = play.draft.accounts.get(accountId(play.portal, play.username));
  if (!scenario) return 'scenario';
  if (!account) return 'username';
  scenario.play(account, play);
  return undefined;
}
