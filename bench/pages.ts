import type { Browser, Page } from 'puppeteer-core';
import { PredefinedNetworkConditions } from 'puppeteer-core';
import type { Site, Way } from './site.ts';
import { ways } from './site.ts';
import type { Row, Spread } from './stats.ts';
import { quartiles, spread, times } from './stats.ts';
import { watchPaint } from './watch.ts';

const person = { subscriberId: 'SUB100200', username: 'agarcia002', password: 'Correct-Horse-7' };
const firstField = 'input[name="subscriberId"]';
const nextField = 'input[name="method"]';

/** What one visit shows: milliseconds, and the bytes of the heap after the first screen. */
interface Visit {
  usable: number;
  answered: number;
  heap: number;
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSHeapUsedSize!;
}

/** Fills the form in, sends it, and tells how long the page takes from the answer's last byte to having painted what it says. */
async function answerToPaint(page: Page): Promise<number> {
  await page.focus(firstField);
  // As long as a person types, the page may fetch what comes next.
  await page.waitForNetworkIdle({ idleTime: 800 });
  return page.evaluate(
    async (values, next) => {
      for (const [name, value] of Object.entries(values)) {
        const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const shown = window.painted(next);
      document.querySelector<HTMLElement>('button:not([type="button"])')!.click();
      const end = await shown;
      const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return end - requests.filter(({ name }) => name.endsWith('/flows')).at(-1)!.responseEnd;
    },
    person,
    nextField,
  );
}

/** A first visit, nothing in any cache, on a slow phone and a slow network. */
async function visit(browser: Browser, site: Site, way: Way): Promise<Visit> {
  await site.reset();
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watchPaint);
    await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
    await page.emulateCPUThrottling(4);
    await page.goto(`${site.url}/${way}.html`, { waitUntil: 'domcontentloaded' });
    const usable = await page.evaluate((selector) => window.painted(selector), firstField);
    const heap = await usedHeap(page);
    return { usable, heap, answered: await answerToPaint(page) };
  } finally {
    await context.close();
  }
}

const MiB = 2 ** 20;
const labels: Record<Way, string> = {
  bare: 'a bare Lit form',
  inline: 'first step inline',
  preloaded: 'first step preloaded',
  fetched: 'first step fetched',
};
const usableBudgets: Partial<Record<Way, string>> = { inline: '1.10 ×', preloaded: '1.25 ×' };

const milliseconds = (what: string, value: Spread, bare: Spread, budget?: string): Row => ({
  what,
  figure: `${value.median.toFixed(0)} ms`,
  quartiles: quartiles(value),
  ratio: value === bare ? '' : times(value.median / bare.median),
  budget,
});

/** First field usable, answer to paint and heap, each way beside the others within every round. */
export async function measurePages(browser: Browser, site: Site, rounds: number): Promise<Row[]> {
  const visits = Object.fromEntries(ways.map((way) => [way, [] as Visit[]])) as Record<Way, Visit[]>;
  await visit(browser, site, 'bare'); // The browser's own first steps are nobody's.
  for (let round = 0; round < rounds; round++) {
    // Each way begins as often as the others do.
    for (const at of ways.keys()) {
      const way = ways[(at + round) % ways.length]!;
      visits[way].push(await visit(browser, site, way));
    }
  }
  const of = (way: Way, key: keyof Visit, unit = 1) => spread(visits[way].map((one) => one[key] / unit));
  const usable = Object.fromEntries(ways.map((way) => [way, of(way, 'usable')])) as Record<Way, Spread>;
  const [bareAnswer, answer] = [of('bare', 'answered'), of('inline', 'answered')];
  const [bareHeap, heap] = [of('bare', 'heap', MiB), of('inline', 'heap', MiB)];
  const kilobytes = ({ bare, kit }: Site['bytes']): Row[] => [
    { what: 'script to the first screen: a bare Lit form', figure: `${bare} B` },
    {
      what: 'script to the first screen: the kit',
      figure: `${kit} B`,
      ratio: times(kit / bare),
      budget: '12288 B',
    },
  ];
  return [
    ...kilobytes(site.bytes),
    ...ways.map((way) =>
      milliseconds(`first field usable: ${labels[way]}`, usable[way], usable.bare, usableBudgets[way]),
    ),
    milliseconds('answer to next screen painted: a bare Lit form', bareAnswer, bareAnswer),
    milliseconds('answer to next screen painted: the kit', answer, bareAnswer, '40 ms beside 31'),
    {
      what: 'heap: a bare Lit form',
      figure: `${bareHeap.median.toFixed(2)} MiB`,
      quartiles: quartiles(bareHeap, 2),
    },
    {
      what: 'heap: the kit',
      figure: `${heap.median.toFixed(2)} MiB`,
      quartiles: quartiles(heap, 2),
      ratio: times(heap.median / bareHeap.median),
      budget: '1.10 MiB',
    },
  ];
}
