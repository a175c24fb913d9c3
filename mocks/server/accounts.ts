import type { Inputs } from '../../src/wire/index.ts';
import { SECOND } from './clock.ts';
import { lockedFailures } from './factors/failures.ts';
import type { Person, Portal } from './portal.ts';
import type { Account, PasswordRecord } from './records.ts';
import type { Draft } from './store.ts';

/** ASCII alone is folded: a Kelvin sign is no k. */
const comparable = (text = '') => text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** What was typed to say who it is, in one text. */
export function identifierOf(portal: Portal, inputs: Inputs): string {
  return JSON.stringify([portal.id, ...portal.identifiers.map((name) => comparable(inputs[name]))]);
}

export const accountId = (portal: Portal, username: string) => `${portal.id}/${username}`;

/** @param now milliseconds, by the server's clock */
export function createAccount(
  portal: Portal,
  person: Person,
  password: PasswordRecord,
  now: number,
): Account {
  const { username, identifiers, addresses, authenticator, locked } = person;
  return {
    id: accountId(portal, username),
    portal: portal.id,
    username,
    identifiers,
    lookup: identifierOf(portal, identifiers),
    password,
    addresses,
    ...(authenticator && { authenticator: { secret: authenticator.secret, lastStep: -1 } }),
    failures: locked ? { [locked.method]: lockedFailures(now + locked.seconds * SECOND) } : {},
    codes: [],
  };
}

export function findByIdentifiers(draft: Draft, portal: Portal, inputs: Inputs): Account | undefined {
  return draft.accounts.find('lookup', identifierOf(portal, inputs));
}

/** Whether somebody has an account like this: both what identifies and what the portal calls a person are one person's alone. */
export const isTaken = (draft: Draft, portal: Portal, username: string, identifiers: Inputs): boolean =>
  draft.accounts.get(accountId(portal, username)) !== undefined ||
  findByIdentifiers(draft, portal, identifiers) !== undefined;
