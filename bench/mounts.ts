import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Site } from './site.ts';
import type { Row } from './stats.ts';
import { watchTimers } from './watch.ts';

interface Held {
  nodes: number;
  listeners: number;
  timers: number;
  heap: number;
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  // What one collection finds dead may only then let go of something else.
  for (let time = 0; time < 3; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    timers: await page.evaluate(() => window.liveTimers()),
    heap: of('JSHeapUsedSize') / 2 ** 20,
  };
}

/** Puts an `<mfa-flow>` into the page, waits for its first field, and takes it out; so many times. */
const mount = (page: Page, count: number) =>
  page.evaluate(async (count) => {
    const pattern = document.querySelector('mfa-flow')!.cloneNode() as Element;
    const script = document.querySelector('script[type="application/json"]')!;
    const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
    for (let done = 0; done < count; done++) {
      const flow = pattern.cloneNode() as Element;
      flow.append(script.cloneNode(true));
      document.body.append(flow);
      while (!flow.querySelector('input[name="subscriberId"]')) await nextTask();
      flow.remove();
    }
    await nextTask();
  }, count);

/** What is left after so many mounts that was not there after a few. */
export async function measureMounts(browser: Browser, site: Site, count: number): Promise<Row[]> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchTimers);
  await page.goto(`${site.url}/inline.html`);
  await page.waitForSelector('mfa-flow input');
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await mount(page, 100);
  const before = await held(page, session);
  await mount(page, count);
  const after = await held(page, session);
  await page.close();
  const row = (what: keyof Held, digits = 0, unit = ''): Row => ({
    what: `left after ${count} mounts: ${what}`,
    figure: `${(after[what] - before[what]).toFixed(digits)}${unit}`,
    budget: what === 'heap' ? undefined : '0',
  });
  return [row('nodes'), row('listeners'), row('timers'), row('heap', 2, ' MiB')];
}
