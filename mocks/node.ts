import { http } from 'msw';
import { setupServer } from 'msw/node';
import { createBackend, type Backend, type BackendOptions } from './server/backend.ts';
import { CookieJar, visit } from './server/http/jar.ts';

export interface NodeBackend {
  backend: Backend;
  /** From now on `fetch` reaches the backend, at any host; what it does not serve goes its own way. */
  listen(): void;
  /** Everything as it was at the start: nobody is signed in. */
  reset(): Promise<void>;
  close(): void;
}

/**
 * The backend for unit tests in Node.
 *
 * ```ts
 * const mock = setupBackend();
 * beforeAll(() => mock.listen());
 * afterEach(() => mock.reset());
 * afterAll(() => mock.close());
 * ```
 */
export function setupBackend(options: BackendOptions = {}): NodeBackend {
  const backend = createBackend(options);
  const jar = new CookieJar();
  const server = setupServer(
    http.all(
      ({ request }) => backend.serves(request.url),
      ({ request }) => visit(backend, jar, request),
    ),
  );
  return {
    backend,
    listen: () => server.listen({ onUnhandledFrame: 'bypass' }),
    reset: () => backend.reset(),
    close: () => server.close(),
  };
}
