import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createBackend, type Backend, type BackendOptions } from './server/backend.ts';
import { CookieJar, visit } from './server/http/jar.ts';
import { forgiveUpdates } from './forgive-updates.ts';
import { keepAcrossPages } from './keep-across-pages.ts';
import { trustWorker } from './trust-worker.ts';

export interface BrowserOptions extends BackendOptions {
  /** Where MSW's worker script is served; its folder is what it can answer for. */
  workerUrl?: string;
}

export interface BrowserBackend {
  backend: Backend;
  /** Gives the requests back to the network. */
  stop(): Promise<void>;
}

/**
 * Mounts the backend in this page, by MSW's service worker. Resolves when requests reach it. What happened survives a reload and a
 * navigation within the tab; a page that is open in two tabs has two backends.
 *
 * @throws {Error} if the worker cannot be registered
 */
export async function startBackend({
  workerUrl = '/mockServiceWorker.js',
  ...options
}: BrowserOptions = {}): Promise<BrowserBackend> {
  const backend = createBackend({ onError: console.error, ...options });
  const jar = new CookieJar();
  const forget = keepAcrossPages(backend, jar);
  trustWorker(workerUrl);
  await forgiveUpdates();

  const worker = setupWorker(
    http.all(
      ({ request }) => backend.serves(request.url),
      ({ request }) => visit(backend, jar, request),
    ),
  );
  await worker.start({ serviceWorker: { url: workerUrl }, onUnhandledFrame: 'bypass', quiet: true });
  return {
    backend,
    async stop() {
      forget();
      await worker.stop();
    },
  };
}
