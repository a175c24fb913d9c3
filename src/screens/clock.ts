import type { Held } from '../wire/index.ts';

/** What a screen has that counts to what its flow holds. */
export interface Clock {
  isHeld(held: Held): boolean;
  /** Whole seconds that are left of so many. */
  left(seconds: number | undefined): number;
  /** Says why an action cannot be done now. */
  refuse(action: string): void;
}
