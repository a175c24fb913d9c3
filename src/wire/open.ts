import * as v from 'valibot';

/** One of these words, or one that a later version adds: whoever does not know it falls back to what is general. */
export const open = <const Words extends readonly string[]>(words: Words) =>
  v.union([v.picklist(words), v.string()]);

/** The type of such a word; an editor still offers those that are known. */
export type Open<Word extends string> = Word | (string & {});
