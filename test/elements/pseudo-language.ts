import { accountText } from '../../src/text/account.ts';
import { firstText } from '../../src/text/first.ts';
import type { Language } from '../../src/text/language.ts';
import type { Chapter, Messages } from '../../src/text/messages.ts';
import { registerText } from '../../src/text/register.ts';
import { setUpText } from '../../src/text/set-up.ts';
import { verifyText } from '../../src/text/verify.ts';

const chapters: Record<Chapter, Messages> = {
  first: firstText,
  verify: verifyText,
  'set-up': setUpText,
  register: registerText,
  account: accountText,
};

/** Each sentence in brackets; empty ones stay empty, and the name of the language is none. */
export const bracket = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => key !== 'language')
      .map(([key, sentence]) => [key, sentence && `⟦${sentence}⟧`]),
  );

/** A language that no person speaks: what comes out of it without brackets did not come from a language. */
export const pseudoLanguage: Language = {
  tag: 'en-x-pseudo',
  load: (chapter) => Promise.resolve(bracket(chapters[chapter])),
};
