import { createAccount } from './accounts.ts';
import type { Services, World } from './context.ts';
import { Outbox } from './outbox.ts';
import { hashPassword } from './factors/passwords.ts';
import { KeptAnswers } from './http/idempotency.ts';
import type { Person, Portal } from './portal.ts';
import { platformRandom, type Random } from './random.ts';
import type { PasswordRecord } from './records.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';
import type { Store } from './store.ts';

export interface Seeding {
  services: Services;
  /** Whether seeded or not; a seeded one begins anew. */
  randomOf: (world: string) => Random;
  /** Of the people whom the portals know from the start: each is slow to make, and all worlds have the same. */
  passwords: Map<Person, Promise<PasswordRecord>>;
}

/** The hash of a person's password, made once. */
function passwordOf({ services, passwords }: Seeding, person: Person): Promise<PasswordRecord> {
  const known = passwords.get(person);
  if (known) return known;
  const made = hashPassword(person.password, services.passwordIterations, platformRandom);
  passwords.set(person, made);
  return made;
}

/** Everything as it is at the start: nothing but the portals' own people. */
export async function seed(seeding: Seeding): Promise<Snapshot> {
  const { portals, clock } = seeding.services;
  const everybody = portals.flatMap((portal) => portal.people.map((person) => ({ portal, person })));
  const now = clock();
  const accounts = await Promise.all(
    everybody.map(async ({ portal, person }: { portal: Portal; person: Person }) =>
      createAccount(portal, person, await passwordOf(seeding, person), now),
    ),
  );
  return structuredClone({ ...emptySnapshot(), accounts });
}

/** A server's world, in which nothing has happened yet. */
export function createWorld(name: string, store: Store, seeding: Seeding): World {
  const world: World = {
    name,
    store,
    outbox: new Outbox(),
    answers: new KeptAnswers(),
    random: seeding.randomOf(name),
    async begin(from) {
      await store.restore(from ?? seed(seeding));
      // They tell of what never was.
      world.answers.clear();
    },
    async reset() {
      await world.begin();
      world.random = seeding.randomOf(name);
      world.outbox.messages = [];
    },
  };
  return world;
}
