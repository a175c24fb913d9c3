import type { Clock } from './clock.ts';
import type { Delivery, Outbox } from './outbox.ts';
import type { Portal } from './portal.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** What the server was given to work with. */
export interface Services {
  portals: Portal[];
  clock: Clock;
  random: Random;
  store: Store;
  outbox: Outbox;
  delivery: Delivery;
  /** The hosts it answers to; all when left out. */
  hosts: string[] | undefined;
  /** Other origins whose pages may call. */
  origins: string[];
  secureCookies: boolean;
  passwordIterations: number;
}

/** One request to one portal, within its transaction. */
export interface Context {
  services: Services;
  /** The transaction's draft. */
  state: State;
  portal: Portal;
  /** The server's clock, which may have been moved on. */
  now: number;
  ip: string;
  /** The session id that came in. */
  sessionId: string | undefined;
  /** The `Set-Cookie` that goes out. */
  setCookie?: string;
}

export function serverTime({ clock }: Services, state: State): number {
  return clock() + state.clockOffset;
}
