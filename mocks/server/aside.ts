import type { Context } from './context.ts';
import type { Draft, Store } from './store.ts';

/** Thrown out of a transaction, which is dropped by it. */
class Interruption {
  readonly name: string;
  readonly work: () => Promise<unknown>;

  constructor(name: string, work: () => Promise<unknown>) {
    this.name = name;
    this.work = work;
  }
}

/** Runs a transaction that may ask for slow work to be done aside: without holding up anybody else's. */
export async function transact<T>(
  store: Store,
  work: (draft: Draft, aside: Context['aside']) => Promise<T>,
): Promise<T> {
  const done = new Map<string, unknown>();
  async function aside<R>(name: string, slow: () => Promise<R>): Promise<R> {
    if (!done.has(name)) throw new Interruption(name, slow);
    return done.get(name) as R;
  }
  for (;;) {
    try {
      return await store.transaction((draft) => work(draft, aside));
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      done.set(error.name, await error.work());
    }
  }
}
