import { createBackend, type Backend } from '../mocks/index.ts';
import type { Row } from './stats.ts';
import { quartiles, spread, times } from './stats.ts';

const endpoint = 'https://portal.example/onehealthport/mfa';

/** One more visitor, who begins and types nothing; the cookie they keep. */
async function begin(backend: Backend): Promise<string> {
  const response = await backend.fetch(
    new Request(`${endpoint}/flows`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'sign-in' }),
    }),
  );
  if (response.status !== 201) throw new Error(`a begin was answered ${response.status}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Asks who is signed in. Nobody is, and to know it the server has looked the visitor up. */
async function ask(backend: Backend, cookie: string): Promise<void> {
  const response = await backend.fetch(new Request(`${endpoint}/session`, { headers: { Cookie: cookie } }));
  if (response.status !== 401) throw new Error(`a stranger's session was answered ${response.status}`);
}

/** How often a second something can be done, tried for so long. */
async function rate(work: () => Promise<unknown>, milliseconds = 150): Promise<number> {
  const begun = performance.now();
  let count = 0;
  do {
    await work();
    count++;
  } while (performance.now() - begun < milliseconds);
  return (count * 1000) / (performance.now() - begun);
}

async function flood(backend: Backend, flows: number): Promise<string> {
  let cookie = '';
  for (let i = 0; i < flows; i++) cookie = await begin(backend);
  return cookie;
}

/** The same requests to a mock with one flow and to one with many, by turns. */
async function measureRates(flows: number, rounds: number): Promise<Row[]> {
  const full = createBackend();
  const fullCookie = await flood(full, flows);
  const rates = { session: [[], []], flows: [[], []] } as Record<'session' | 'flows', [number[], number[]]>;
  for (let round = 0; round < rounds; round++) {
    const empty = createBackend();
    const emptyCookie = await begin(empty);
    rates.session[0].push(await rate(() => ask(empty, emptyCookie)));
    rates.session[1].push(await rate(() => ask(full, fullCookie)));
    rates.flows[0].push(await rate(() => begin(empty), 50));
    rates.flows[1].push(await rate(() => begin(full), 50));
  }
  return (['session', 'flows'] as const).flatMap((name) => {
    const [none, many] = rates[name].map(spread) as [ReturnType<typeof spread>, ReturnType<typeof spread>];
    const request = name === 'session' ? 'GET /session' : 'POST /flows';
    return [
      {
        what: `mock, ${request}, no flows`,
        figure: `${none.median.toFixed(0)} /s`,
        quartiles: quartiles(none),
      },
      {
        what: `mock, ${request}, ${flows} flows`,
        figure: `${many.median.toFixed(0)} /s`,
        quartiles: quartiles(many),
        ratio: times(many.median / none.median),
        budget: 'at least 0.90 ×',
      },
    ];
  });
}

function heap(): number {
  if (!globalThis.gc) throw new Error('run it by `npm run bench`, which lets it collect garbage');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** What the mock keeps of visitors who never sign in: flat if it forgets the oldest, a slope if not. */
async function measureMemory(flows: number): Promise<Row[]> {
  const backend = createBackend();
  await begin(backend);
  const before = heap();
  const rows: Row[] = [];
  for (const part of [1, 2]) {
    await flood(backend, flows / 2);
    rows.push({
      what: `mock, heap added by ${(flows / 2) * part} anonymous flows`,
      figure: `${(heap() - before).toFixed(1)} MiB`,
    });
  }
  return rows;
}

export async function measureMock(flows: number, rounds: number): Promise<Row[]> {
  return [...(await measureRates(flows, rounds)), ...(await measureMemory(flows * 2.5))];
}
