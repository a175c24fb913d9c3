import { portals as allPortals } from '../portals/index.ts';
import type { Clock } from './clock.ts';
import type { Services, World } from './context.ts';
import type { Delivery, Outbox } from './outbox.ts';
import { createFetch, isServed, type Fetch } from './serve.ts';
import type { Portal } from './portal.ts';
import { platformRandom, seededRandom, type Random } from './random.ts';
import type { LineType } from './address.ts';
import { readSnapshot } from './snapshot.ts';
import { createStore, type Store } from './store.ts';
import { createWorlds } from './worlds.ts';

export interface BackendOptions {
  /** The portals it serves; all that there are when left out. */
  portals?: Portal[];
  /** Milliseconds since 1970; `Date.now` when left out. */
  clock?: Clock;
  /** `crypto.getRandomValues` when left out. */
  random?: Random;
  /** In place of `random`: the same text makes the same codes and ids in the same order, in each world for itself. For tests alone. */
  seed?: string;
  /** The provider that takes the messages; one that takes all when left out. What it takes is in the outbox. */
  delivery?: Delivery;
  /** The directory that says what kind of line a telephone number (in E.164) is; all are mobile when left out. */
  lineOf?: (number: string) => LineType | Promise<LineType>;
  /** Where a world keeps what it knows; in memory when left out. */
  createStore?: (world: string) => Store;
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

/**
 * A backend that behaves as a correct, secure server would: a fetch-standard application. What it keeps is the world that is addressed
 * without a name; those below `/w/{name}` are made on their first use.
 */
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
  const { random = platformRandom, seed, onError } = options;
  const services: Services = {
    portals: options.portals ?? allPortals,
    clock: options.clock ?? Date.now,
    delivery: options.delivery ?? (() => undefined),
    lineOf: options.lineOf ?? (() => 'mobile'),
    hosts: options.hosts,
    origins: options.origins ?? [],
    secureCookies: options.secureCookies ?? true,
    passwordIterations: options.passwordIterations ?? 10_000,
    sleep: options.sleep ?? platformSleep,
    onError,
  };
  const worlds = createWorlds(
    services,
    (name) => (seed === undefined ? random : seededRandom(`${seed} ${name}`)),
    options.createStore ?? (() => createStore()),
  );
  const main: World = worlds.main;

  return {
    fetch: createFetch(services, worlds.get),
    serves: (url) => isServed(services, url),
    snapshot: () => JSON.stringify(main.store.snapshot()),
    restore(text) {
      const snapshot = readSnapshot(text);
      // One that was taken before the people were there is no other than the start.
      main
        .begin(snapshot.accounts.length > 0 ? snapshot : undefined)
        .catch((error: unknown) => onError?.(error));
    },
    reset: main.reset,
    outbox: main.outbox,
  };
}
