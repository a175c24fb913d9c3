import type { Inputs } from '../wire/index.ts';

export interface Kept {
  /** The flow's id. */
  id?: string;
  /** Names that were typed, by step. */
  drafts?: Record<string, Inputs>;
}

/** What a tab keeps of a flow over a reload. Gone with the tab. Where storage is refused, a reload starts afresh. */
export class TabMemory {
  readonly #key: string;

  constructor(key: string) {
    this.#key = `mfa-flow ${key}`;
  }

  read(): Kept {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Kept;
    } catch {
      return {};
    }
  }

  /** @param changed what is undefined is forgotten */
  write(changed: Kept): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ ...this.read(), ...changed }));
    } catch {
      // Storage is refused.
    }
  }
}
