import { SECOND } from './clock.ts';
import type { Services, World } from './context.ts';
import type { Random } from './random.ts';
import type { Store } from './store.ts';
import { createWorld } from './world.ts';

/** A world that nobody has asked for this long is dropped; real time, as its own clock may be anywhere. */
const IDLE = 60 * 60 * SECOND;
const MOST = 100;

interface Entry {
  world: World;
  ready: Promise<void>;
  usedAt: number;
}

export interface Worlds {
  /** The one that is addressed without a name. */
  main: World;
  /** The world of that name, with nothing in it yet if it was not asked for before; ready to be asked. */
  get(name: string): Promise<World>;
}

/** Servers beside each other, so that tests which run at once do not meet. */
export function createWorlds(
  services: Services,
  randomOf: (world: string) => Random,
  createStore: (world: string) => Store,
): Worlds {
  const seeding = { services, randomOf, passwords: new Map() };
  /** In the order in which they were used. */
  const entries = new Map<string, Entry>();

  function make(name: string): Entry {
    const world = createWorld(name, createStore(name), seeding);
    return { world, ready: world.begin(), usedAt: services.clock() };
  }
  const main = make('');
  main.ready.catch((error: unknown) => services.onError?.(error));

  function dropIdle(now: number): void {
    for (const [name, { usedAt }] of entries) {
      if (now - usedAt < IDLE && entries.size < MOST) break;
      entries.delete(name);
    }
  }

  return {
    main: main.world,
    async get(name) {
      const now = services.clock();
      const entry = name === '' ? main : (entries.get(name) ?? make(name));
      if (name !== '') {
        entries.delete(name);
        dropIdle(now);
        entry.usedAt = now;
        entries.set(name, entry);
      }
      await entry.ready;
      return entry.world;
    },
  };
}
