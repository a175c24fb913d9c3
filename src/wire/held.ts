import * as v from 'valibot';
import { open, type Open } from './open.ts';
import { Seconds } from './seconds.ts';

/**
 * Why something that is offered cannot be done now.
 *
 * - `wait`: it was done a moment ago
 * - `spent`: it was done too often
 * - `locked`: too many wrong codes
 * - `disabled`: too many wrong codes in a row; nothing but recovery helps
 * - `not-sent`: no code was sent yet
 * - `not-set-up`: the person has none
 */
export const heldReasons = ['wait', 'spent', 'locked', 'disabled', 'not-sent', 'not-set-up'] as const;
export type HeldReason = Open<(typeof heldReasons)[number]>;

/** Not now, and for how long: the one way in which the wire says so, on an action and on an option alike. */
export const Held = v.object({
  reason: open(heldReasons),
  /** Seconds until it can be done without asking again; without them time alone changes nothing. */
  for: v.optional(Seconds),
});
export type Held = Omit<v.InferOutput<typeof Held>, 'reason'> & { reason: HeldReason };
