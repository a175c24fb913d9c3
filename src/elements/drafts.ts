import { stepKey } from '../flow/state.ts';
import type { Inputs, LiveFlow, Start } from '../wire/index.ts';
import type { TabMemory } from './tab-memory.ts';

/** What was typed on each step and not sent yet. Neither a secret nor an address may lie in storage (decision 004). */
export class Drafts {
  readonly #memory: TabMemory;

  constructor(memory: TabMemory) {
    this.#memory = memory;
  }

  /** Two steps may each have an input of one name; what was typed on the one is nothing to the other. */
  of({ step }: Start | LiveFlow): Inputs | undefined {
    return this.#memory.read().drafts?.[stepKey(step)];
  }

  keep(flow: Start | LiveFlow, name: string, value: string): void {
    const isPlain = Object.values(flow.actions).some(({ inputs }) =>
      /^(text|username)$/.test(inputs?.[name]?.type ?? ''),
    );
    if (!isPlain) return;
    const { drafts } = this.#memory.read();
    this.#memory.write({
      drafts: { ...drafts, [stepKey(flow.step)]: { ...this.of(flow), [name]: value } },
    });
  }
}
