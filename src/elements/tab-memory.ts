import { stepKey } from '../flow/state.ts';
import type { Inputs, LiveFlow, Start } from '../wire/index.ts';

interface Kept {
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

  /** What was typed on a step and not sent yet. Two may each have an input of one name; the one is nothing to the other. */
  draftOf({ step }: Start | LiveFlow): Inputs | undefined {
    return this.read().drafts?.[stepKey(step)];
  }

  /** Neither a secret nor an address may lie in storage (decision 004). */
  keepDraft(flow: Start | LiveFlow, name: string, value: string): void {
    const isPlain = Object.values(flow.actions).some(({ inputs }) =>
      /^(text|username)$/.test(inputs?.[name]?.type ?? ''),
    );
    if (!isPlain) return;
    const { drafts } = this.read();
    this.write({
      drafts: { ...drafts, [stepKey(flow.step)]: { ...this.draftOf(flow), [name]: value } },
    });
  }
}
