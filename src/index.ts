/** All that a page needs to sign people in: import it once, then write `<mfa-flow endpoint="…">`. */
export { MfaFlow } from './elements/mfa-flow.ts';
export * from './events.ts';
export type { Language } from './text/language.ts';
export type { Chapter, MessageKey, Messages } from './text/messages.ts';
