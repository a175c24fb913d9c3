import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import * as playwright from 'playwright';
import type { Browser, Page } from 'playwright';
import type { Engine } from './browsers.ts';

/** Runs tests in a browser that Playwright drives: for machines that have none of their own. */
export function playwrightLauncher(
  engine: Engine,
  executablePath: string,
): BrowserLauncher & { getPage(id: string): Page } {
  const pages = new Map<string, Page>();
  let opened: Promise<Browser> | undefined;

  const getPage = (id: string): Page => {
    const page = pages.get(id);
    if (!page) throw new Error(`no page for session ${id}`);
    return page;
  };

  return {
    name: engine === 'webkit' ? 'WebKit' : engine === 'firefox' ? 'Firefox' : 'Chromium',
    type: 'playwright',
    concurrency: 1,
    async startSession(id: string, url: string): Promise<void> {
      const browser = await (opened ??= playwright[engine].launch({
        executablePath,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      }));
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      pages.set(id, page);
      await page.goto(url);
    },
    isActive: (id: string) => pages.has(id),
    getBrowserUrl: (id: string) => getPage(id).url(),
    async stopSession(id: string): Promise<SessionResult> {
      await getPage(id).context().close();
      pages.delete(id);
      return {};
    },
    startDebugSession(): Promise<void> {
      return Promise.reject(new Error('only a browser of the system can be debugged by the test runner'));
    },
    async stop(): Promise<void> {
      await (await opened)?.close();
    },
    getPage,
  };
}
