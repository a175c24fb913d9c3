import type { Language } from '../text/language.ts';
import type { Messages } from '../text/messages.ts';
import { loadScreen } from './screen-table.ts';

/** Whose words a screen speaks: the portal's own before those of the language, and those before the kit's English. */
export interface Words {
  messages?: Messages;
  language?: Language;
}

/**
 * What a screen of that kind says, but for the kit's English. What else cannot be had is left out, as English is better than nothing.
 * Rejects when the code of the screen cannot be had.
 */
export async function loadWords(kind: string, { messages, language }: Words): Promise<Messages | undefined> {
  const screen = await loadScreen(kind);
  if (!language || !screen) return messages;
  const words = await import('../text/language.ts').then(
    ({ loadChapters }) => loadChapters(language, screen.chapters),
    () => ({}),
  );
  return { ...words, ...messages };
}

/** Says which language a screen is in, where the page around it is in another (WCAG 3.1.2). */
export function markLanguage(screen: HTMLElement, tag = ''): void {
  screen.removeAttribute('lang');
  if (tag && tag !== screen.closest<HTMLElement>('[lang]')?.lang) screen.lang = tag;
}
