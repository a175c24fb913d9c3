import type { accountText } from './account.ts';
import type { firstText } from './first.ts';
import type { registerText } from './register.ts';
import type { setUpText } from './set-up.ts';
import type { verifyText } from './verify.ts';

type Chapters = {
  first: typeof firstText;
  verify: typeof verifyText;
  'set-up': typeof setUpText;
  register: typeof registerText;
  account: typeof accountText;
};

/** A part of the kit's sentences, loaded beside the screens that need it. */
export type Chapter = keyof Chapters;

/** Other languages have more forms of a count than English. */
type WithPlurals<Key> = Key extends `${infer Counted}.other` ? `${Counted}.${Intl.LDMLPluralRule}` : Key;

/** The kit's own keys. */
type KitKey = WithPlurals<{ [C in Chapter]: keyof Chapters[C] }[Chapter]>;

/** Keys that hold a name of the server's, which the kit cannot know. */
type NamedKey =
  | `${'input' | 'option' | 'method' | 'channel' | 'action' | 'link' | 'group' | 'fact'}.${string}`
  | `${'notice' | 'problem' | 'held' | 'waiting'}.${string}`
  | `step.${string}.${'title' | 'intro' | 'submit' | 'note'}`;

/** What there is a sentence for. A misspelt key of the kit's own does not compile. */
export type MessageKey = KitKey | NamedKey;

/** Sentences by key. `{name}` is filled in; `{link:rel}` becomes a link of the portal. An empty sentence is not shown. */
export type Messages = Partial<Record<MessageKey, string>>;

/** What a sentence is filled in with, by the name of the placeholder. */
export type Values = Record<string, string | number | undefined>;

/** A sentence with its values filled in; empty where one of them is missing: half a sentence says nothing. */
export function fill(sentence: string, values: Values = {}): string {
  let isWhole = true;
  const text = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    isWhole &&= value !== '';
    return String(value);
  });
  return isWhole ? text : '';
}

/** "2 minutes", "30 seconds": minutes from a minute on, rounded up. */
export function duration(seconds: number, language = 'en'): string {
  const isMinutes = seconds >= 60;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(isMinutes ? Math.ceil(seconds / 60) : seconds);
}
