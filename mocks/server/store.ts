import { emptyState, type State } from './state.ts';

/** Where the server keeps everything it knows, mail aside. */
export interface Store {
  /** What was committed last; not to be changed. */
  read(): State;
  /**
   * Runs one piece of work on a draft, after all that were asked for before. The draft is committed when the work
   * returns and dropped when it throws; so what happens in it is atomic (OTP-6, V3) and fails as a whole (V17).
   */
  transaction<T>(work: (draft: State) => T | Promise<T>): Promise<T>;
}

export interface StoreOptions {
  /** Awaited between the work and its commit: the gap in which a store without isolation would lose an update. */
  beforeCommit?: () => Promise<void>;
}

/** A store in memory. */
export function createStore({ beforeCommit }: StoreOptions = {}): Store {
  let state = emptyState();
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: () => state,
    transaction(work) {
      const result = last.then(async () => {
        const draft = structuredClone(state);
        const outcome = await work(draft);
        await beforeCommit?.();
        state = draft;
        return outcome;
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}
