import { portals as allPortals } from '../portals/index.ts';
import { seedAccounts } from './accounts.ts';
import type { Clock } from './clock.ts';
import { serverTime, type Services } from './context.ts';
import { Outbox, type Delivery } from './outbox.ts';
import type { Portal } from './portal.ts';
import { platformRandom, type Random } from './random.ts';
import { createFetch, isServed, type Fetch } from './serve.ts';
import { emptyState, readSnapshot, type State } from './state.ts';
import { createStore, type Store } from './store.ts';

export interface BackendOptions {
  /** The portals it serves; all that there are when left out. */
  portals?: Portal[];
  /** Milliseconds since 1970; `Date.now` when left out. */
  clock?: Clock;
  /** `crypto.getRandomValues` when left out. */
  random?: Random;
  /** The provider that takes the messages; one that takes all when left out. What it takes is in the outbox. */
  delivery?: Delivery;
  /** In memory when left out. */
  store?: Store;
  /**
   * The hosts it answers to, without their ports; all when left out, as where it is called and not reached over a network. A server that
   * answers to any can be reached by a page whose name is made to point at it (DNS rebinding).
   */
  hosts?: string[];
  /** Other origins whose pages may call, with cookies, such as `http://localhost:6006`. */
  origins?: string[];
  /** `false` where Safari must keep the cookie on plain HTTP: it is not `Secure` then, nor named `__Host-`. */
  secureCookies?: boolean;
  /** Of PBKDF2. Few when left out, for the mock's passwords are public. */
  passwordIterations?: number;
  /** Waits so many milliseconds, for slow answers. */
  sleep?: (milliseconds: number) => Promise<void>;
  /** Hears of what was thrown while a request was carried out; the answer itself does not tell. */
  onError?: (error: unknown) => void;
}

/** A backend that behaves as a correct, secure server would: a fetch-standard application. */
export interface Backend {
  /** Never rejects. A broken connection is `Response.error()`. */
  fetch: Fetch;
  /** Whether a request to this address is for the backend, and not for what it is mounted beside. */
  serves(url: string): boolean;
  /** Everything the server knows. What people have received is not in it. */
  snapshot(): string;
  /**
   * Goes on from a snapshot. Requests that come later wait for it.
   *
   * @throws {Error} if it is none, and then nothing has changed
   */
  restore(text: string): void;
  /** Everything as it was at the start. */
  reset(): Promise<void>;
  /** What people have received. */
  outbox: Outbox;
}

const platformSleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function createBackend(options: BackendOptions = {}): Backend {
  const { sleep = platformSleep, onError } = options;
  const services: Services = {
    portals: options.portals ?? allPortals,
    clock: options.clock ?? Date.now,
    random: options.random ?? platformRandom,
    store: options.store ?? createStore(),
    outbox: new Outbox(),
    delivery: options.delivery ?? (() => undefined),
    hosts: options.hosts,
    origins: options.origins ?? [],
    secureCookies: options.secureCookies ?? true,
    passwordIterations: options.passwordIterations ?? 10_000,
  };
  const { store, outbox, portals } = services;

  async function begin(state: State, from: Partial<State>): Promise<void> {
    Object.assign(state, emptyState(), from);
    if (state.accounts.length > 0) return;
    state.accounts = await seedAccounts(portals, { ...services, now: serverTime(services, state) });
  }

  async function reset(): Promise<void> {
    await store.transaction((state) => begin(state, {}));
    outbox.messages = [];
  }

  store.transaction((state) => begin(state, { ...state })).catch(onError);
  return {
    fetch: createFetch(services, { reset, sleep, onError }),
    serves: (url) => isServed(services, url),
    snapshot: () => JSON.stringify(store.read()),
    restore(text) {
      const state = readSnapshot(text);
      store.transaction((draft) => begin(draft, state)).catch(onError);
    },
    reset,
    outbox,
  };
}
