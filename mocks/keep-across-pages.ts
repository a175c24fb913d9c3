import type { Backend } from './server/backend.ts';
import type { CookieJar } from './server/http/jar.ts';
import type { Message } from './server/outbox.ts';

const KEY = 'mfa-mock';

interface Kept {
  state: string;
  messages: Message[];
  cookies: [string, string][];
}

/**
 * Carries the backend from page to page of a tab. It lies in the tab's storage only while there is no page: a page's scripts find no
 * cookie and no code there (SES-2, OTP-11).
 *
 * @returns what ends it
 */
export function keepAcrossPages(backend: Backend, jar: CookieJar): () => void {
  function keep(): void {
    const kept: Kept = {
      state: backend.snapshot(),
      messages: backend.outbox.messages,
      cookies: jar.entries(),
    };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }

  function take(): void {
    const text = sessionStorage.getItem(KEY);
    if (text === null) return;
    sessionStorage.removeItem(KEY);
    try {
      const { state, messages, cookies } = JSON.parse(text) as Kept;
      backend.restore(state);
      backend.outbox.messages = messages;
      jar.restore(cookies);
    } catch {
      // Another version of the mock kept it, or somebody else: everything is as at the start.
    }
  }

  const listening = new AbortController();
  const { signal } = listening;
  take();
  addEventListener('pagehide', keep, { signal });
  // A page that comes back as it was must go on from where the one after it stood, as it would with a real server. In Chromium that one
  // is still leaving by then, and what it kept comes as an event; in Firefox the page would not see it at all, so it holds a lock, with
  // which Firefox loads it anew.
  addEventListener('pageshow', ({ persisted }) => persisted && take(), { signal });
  addEventListener('storage', ({ key }) => key === KEY && take(), { signal });
  void navigator.locks.request(
    crypto.randomUUID(),
    () => new Promise<void>((release) => signal.addEventListener('abort', () => release())),
  );
  return () => listening.abort();
}
