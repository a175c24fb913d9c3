import type { Chapter, Messages } from './messages.ts';

/** A language other than the kit's English: its chapters are loaded beside the screens that need them. */
export interface Language {
  /** BCP 47: `fr`, `pt-BR`. */
  readonly tag: string;
  /** The sentences of a chapter; what it does not word stays English. Asked for a chapter again only after that failed. */
  load(chapter: Chapter): Promise<Messages>;
}

/** Milliseconds. English is better than nothing. */
const PATIENCE = 4000;

const inTime = <T>(coming: Promise<T>): Promise<T> =>
  Promise.race([coming, new Promise<never>((_, refuse) => setTimeout(refuse, PATIENCE))]);

const kept = new WeakMap<Language, Partial<Record<Chapter, Promise<Messages>>>>();

/** The sentences of these chapters. One that cannot be had is left out, as English is better than nothing. */
export async function loadChapters(language: Language, chapters: readonly Chapter[]): Promise<Messages> {
  const known = kept.get(language) ?? {};
  kept.set(language, known);
  const load = async (chapter: Chapter): Promise<Messages> => {
    try {
      return { language: language.tag, ...(await inTime((known[chapter] ??= language.load(chapter)))) };
    } catch {
      delete known[chapter];
      return {};
    }
  };
  return Object.assign({}, ...(await Promise.all(chapters.map(load)))) as Messages;
}
