import * as v from 'valibot';
import { Count } from './seconds.ts';

/**
 * What a value has to be: shown before and while it is typed, checked by the page where it can be, and enforced by the server. A closed set,
 * as both sides must apply each alike (`meetsRule`).
 */
export const Rule = v.variant('name', [
  /** At least so many code points. */
  v.object({ name: v.literal('min-length'), value: Count }),
  /** So many digits; spaces and hyphens between them do not matter. */
  v.object({ name: v.literal('digits'), value: Count }),
  /** A National Provider Identifier: ten digits, the last of which checks the others. */
  v.object({ name: v.literal('npi') }),
  /** Does not contain what was typed into that input of the same action. */
  v.object({ name: v.literal('excludes'), input: v.string() }),
  /** Not on the server's list of values that others try first. Only the server can tell. */
  v.object({ name: v.literal('not-common') }),
]);
export type Rule = v.InferOutput<typeof Rule>;
