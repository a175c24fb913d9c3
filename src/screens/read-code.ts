import { normalizeCode } from '../wire/normalize.ts';
import type { ReadInput } from './form.ts';

/** Digits alone, as many as there must be; none for what holds nothing but what people put between digits. */
export const readCode: ReadInput = (typed, { length = 6 }) => {
  const code = normalizeCode(typed);
  return !code || (/^\d+$/.test(code) && code.length === length) ? code : undefined;
};
