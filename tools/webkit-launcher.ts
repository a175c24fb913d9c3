import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { pageOf } from './webdriver.ts';
import { startWebKit } from './webkit-process.ts';
import type { WebKit } from './webkit-process.ts';

/** Milliseconds a page has to leave; one that is caught in a loop never does. */
const leaveLimit = 10_000;

const isDoneWithin = (limit: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    new Promise<false>((late) => setTimeout(late, limit, false).unref()),
  ]);

/**
 * Runs tests in WebKitGTK: one window, one test file after the other. A window that hangs is thrown away, and the next file gets another.
 *
 * It calls itself a `puppeteer` launcher because the commands of the test runner (keys, mouse, viewport) know launchers
 * by that name, and its page answers the same calls.
 */
export function webkitLauncher(
  executable: string,
): BrowserLauncher & { getPage(): ReturnType<typeof pageOf> } {
  const urls = new Map<string, string>();
  let starting: Promise<WebKit> | undefined;
  let page: ReturnType<typeof pageOf> | undefined;

  async function endWindow(): Promise<void> {
    const webkit = await starting;
    starting = page = undefined;
    webkit?.kill();
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,

    initialize() {
      // Without a handler these end the process with no `exit` event, and leave the browser behind.
      for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
    },
    async startSession(id: string, url: string): Promise<void> {
      const { driver } = await (starting ??= startWebKit(executable));
      page ??= pageOf(driver);
      urls.set(id, url);
      await driver.goTo(url);
    },
    isActive: (id: string) => urls.has(id),
    getBrowserUrl: (id: string) => urls.get(id),
    async stopSession(id: string): Promise<SessionResult> {
      urls.delete(id);
      const webkit = await starting;
      if (webkit && !(await isDoneWithin(leaveLimit, webkit.driver.goTo('about:blank')))) await endWindow();
      return {};
    },
    startDebugSession(): Promise<void> {
      return Promise.reject(new Error('WebKit cannot be debugged by the test runner'));
    },
    stop: endWindow,
    getPage() {
      if (!page) throw new Error('WebKit is not open');
      return page;
    },
  };
}
