import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/**
 * Puppeteer sets the orientation of the screen together with the viewport, which older Firefox (140 was seen) does not know. It has set the
 * viewport by then.
 */
function ignoreUnknownCommand(error: unknown): void {
  if (!(error instanceof puppeteer.ProtocolError) || !error.message.includes('unknown command')) throw error;
}

/** Runs tests in Firefox, over WebDriver BiDi. */
export const firefoxLauncher = (executablePath: string): BrowserLauncher =>
  chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      const setViewport = page.setViewport.bind(page);
      page.setViewport = (viewport) => setViewport(viewport).catch(ignoreUnknownCommand);
      return page;
    },
  });
