import type { Clock } from './clock.ts';
import type { Delivery, Outbox } from './outbox.ts';
import type { KeptAnswers } from './http/idempotency.ts';
import type { Portal } from './portal.ts';
import type { Random } from './random.ts';
import type { LineType } from './address.ts';
import type { Snapshot } from './snapshot.ts';
import type { Draft, Store } from './store.ts';

/** What the server was given to work with. */
export interface Services {
  portals: Portal[];
  clock: Clock;
  delivery: Delivery;
  lineOf: (number: string) => LineType | Promise<LineType>;
  /** The hosts it answers to; all when left out. */
  hosts: string[] | undefined;
  /** Other origins whose pages may call. */
  origins: string[];
  secureCookies: boolean;
  passwordIterations: number;
  sleep: (milliseconds: number) => Promise<void>;
  onError: ((error: unknown) => void) | undefined;
}

/** Everything that one world has for itself. */
export interface World {
  /** Empty for the one that is addressed without a name. */
  name: string;
  store: Store;
  outbox: Outbox;
  answers: KeptAnswers;
  random: Random;
  /** From a snapshot, or with nothing but the portals' own people. */
  begin(from?: Snapshot): Promise<void>;
  /** Everything as it was at the start. */
  reset(): Promise<void>;
}

/** A session id as it came in a cookie. */
export interface PresentedId {
  tag: string;
  id: string;
}

/** One request to one portal, within its transaction. */
export interface Context {
  services: Services;
  world: World;
  draft: Draft;
  portal: Portal;
  /** The server's clock, which may have been moved on. */
  now: number;
  ip: string;
  /** The session ids that came in. */
  presented: PresentedId[];
  /** The `Set-Cookie` headers that go out, by the names of their cookies. */
  setCookies: Map<string, string>;
  /**
   * What slow work comes to, such as the hash of a password. It is done while other requests have their turn; the transaction is begun
   * anew with what came of it.
   */
  aside<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export const serverTime = ({ clock }: Services, { store }: Pick<World, 'store'>): number =>
  clock() + store.settings().clockOffset;
