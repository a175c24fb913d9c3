import type { Client } from '../src/client/index.ts';
import type { Inputs, LiveFlow } from '../src/wire/index.ts';
import { createBackend } from '../mocks/index.ts';
import type { BackendOptions, Fault, Message } from '../mocks/index.ts';
import { CookieJar, visit } from '../mocks/server/http/jar.ts';

const ORIGIN = 'https://portal.example';

export const people = {
  jrao: { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' },
  agarcia: { subscriberId: 'SUB100200', username: 'agarcia002', password: 'Correct-Horse-7' },
} satisfies Record<string, Inputs>;

/** The real backend without a network, as one browser sees it: what a client needs, and what a test wants to know. */
export function createServer(options: BackendOptions = {}) {
  const backend = createBackend(options);
  const jar = new CookieJar();
  let requests = 0;

  const fetch = (async (input: string, init?: RequestInit) => {
    requests++;
    const response = await visit(backend, jar, new Request(new URL(input, ORIGIN), init));
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  }) as typeof globalThis.fetch;

  const control = async (path: string, body?: unknown) => {
    const init = body
      ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : {};
    return (await backend.fetch(new Request(`${ORIGIN}/__mock/${path}`, init))).json() as Promise<unknown>;
  };

  const outbox = async () => (await control('outbox')) as Message[];

  return {
    endpoint: '/onehealthport/mfa',
    fetch,
    outbox,
    requests: () => requests,
    advance: (seconds: number) => control('clock', { advance: seconds }),
    fault: (...faults: Fault[]) => control('faults', faults),
    /** The code in the newest mail. */
    lastCode: async () => {
      const [newest] = (await outbox()).toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
      return /\d{6}/.exec(newest?.body ?? '')?.[0] ?? '';
    },
    /** A person whose password was right, at the page that sends the code and takes it. */
    async flowAtCode(client: Client): Promise<LiveFlow> {
      const begun = await client.begin({
        kind: 'sign-in',
        application: 'claims',
        action: 'sign-in',
        inputs: people.jrao,
      });
      if (!begun.ok) throw new Error(begun.problem.code);
      const chosen = await client.act(begun.value, 'choose', { method: 'email' });
      if (!chosen.ok) throw new Error(chosen.problem.code);
      return chosen.value;
    },
  };
}
