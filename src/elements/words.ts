import { loadChapters } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import type { Messages } from '../text/messages.ts';
import { loadScreen } from './screen-table.ts';

/** Whose words a screen speaks: the portal's own before those of the language, and those before the kit's English. */
export interface Words {
  messages?: Messages;
  language?: Language;
}

/** What a screen of that kind says, but for the kit's English. Rejects when its code cannot be had. */
export async function loadWords(kind: string, { messages, language }: Words): Promise<Messages | undefined> {
  const screen = await loadScreen(kind);
  return language && screen ? { ...(await loadChapters(language, screen.chapters)), ...messages } : messages;
}

/** Says which language a screen is in, where the page around it is in another (WCAG 3.1.2). */
export function markLanguage(screen: HTMLElement, tag = ''): void {
  screen.removeAttribute('lang');
  if (tag && tag !== screen.closest<HTMLElement>('[lang]')?.lang) screen.lang = tag;
}
