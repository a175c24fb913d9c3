import type { Backend } from '../backend.ts';
import type { CookieCarrier } from '../serve.ts';

/**
 * The browser's jar of `HttpOnly` cookies, where the backend is mounted inside a page: scripts could read the real one, and neither a
 * `Request` nor a `Response` made by a script carries cookies.
 */
export class CookieJar implements CookieCarrier {
  #cookies = new Map<string, string>();

  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  setCookie(header: string): void {
    const [pair = '', ...attributes] = header.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** Everything in it, to be put into another. */
  entries(): [string, string][] {
    return [...this.#cookies];
  }

  restore(entries: [string, string][]): void {
    this.#cookies = new Map(entries);
  }
}

const noCookies: CookieCarrier = { cookies: () => '', setCookie: () => undefined };

/** Whether a browser would send cookies along (the Fetch standard's credentials mode). */
function hasCredentials({ credentials, url }: Request): boolean {
  if (credentials !== 'same-origin') return credentials === 'include';
  // Node has no page, and so nothing that is foreign to it.
  return typeof location === 'undefined' || new URL(url).origin === location.origin;
}

/** What a page's own browser would do with a request. */
export function visit(backend: Backend, jar: CookieJar, request: Request): Promise<Response> {
  return backend.fetch(request, { jar: hasCredentials(request) ? jar : noCookies });
}
