import type { Channel, Inputs } from '../../src/wire/index.ts';
import { SECOND } from './clock.ts';
import type { CodeRecord } from './codes.ts';
import { lockedFailures, type Failures } from './failures.ts';
import { hashPassword, type PasswordRecord } from './passwords.ts';
import type { Person, Portal } from './portal.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** A person at one portal. */
export interface Account {
  /** `{portal}/{username}` */
  id: string;
  portal: string;
  username: string;
  /** By the names of the inputs that identify. */
  identifiers: Record<string, string>;
  password: PasswordRecord;
  /** E-mail address and telephone numbers, by channel. */
  addresses: Partial<Record<Channel, string>>;
  /** Base32 secret, and the last time step that was used up. */
  authenticator?: { secret: string; lastStep: number };
  /** By method. */
  failures: Record<string, Failures>;
  /** The latest codes, oldest first. */
  codes: CodeRecord[];
}

/** What makes accounts out of a portal's people. */
export interface Seeding {
  now: number;
  random: Random;
  passwordIterations: number;
}

async function createAccount(portal: Portal, person: Person, seeding: Seeding): Promise<Account> {
  const { username, identifiers, addresses, authenticator, locked } = person;
  const until = seeding.now + (locked?.seconds ?? 0) * SECOND;
  return {
    id: `${portal.id}/${username}`,
    portal: portal.id,
    username,
    identifiers: { ...identifiers },
    password: await hashPassword(person.password, seeding.passwordIterations, seeding.random),
    addresses: { ...addresses },
    ...(authenticator && { authenticator: { secret: authenticator.secret, lastStep: -1 } }),
    failures: locked ? { [locked.method]: lockedFailures(until) } : {},
    codes: [],
  };
}

export async function seedAccounts(portals: Portal[], seeding: Seeding): Promise<Account[]> {
  return Promise.all(
    portals.flatMap((portal) => portal.people.map((person) => createAccount(portal, person, seeding))),
  );
}

/** ASCII alone is folded: a Kelvin sign is no k. */
const comparable = (text = '') => text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** What was typed to say who it is, in one text. */
export function identifierOf(portal: Portal, inputs: Inputs): string {
  return JSON.stringify([portal.id, ...portal.signIn.identifiers.map((name) => comparable(inputs[name]))]);
}

export function findByIdentifiers(state: State, portal: Portal, inputs: Inputs): Account | undefined {
  const identifier = identifierOf(portal, inputs);
  return state.accounts.find(
    (account) => account.portal === portal.id && identifierOf(portal, account.identifiers) === identifier,
  );
}

export function findAccount(state: State, id: string): Account | undefined {
  return state.accounts.find((account) => account.id === id);
}
