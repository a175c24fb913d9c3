import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { pageOf, WebDriver } from './webdriver.ts';

const startLimit = 20_000;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Starts the driver, under Xvfb where there is no display, as the leader of a process group of its own. */
function startDriver(executable: string, port: number): ChildProcess {
  const command = [executable, `--port=${port}`];
  if (!process.env.DISPLAY) command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x1024x24');
  const [program = '', ...args] = command;
  return spawn(program, args, {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      // No accessibility bus in a container, and no namespaces for WebKit's own sandbox.
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
}

async function whenReady(driver: WebDriver): Promise<void> {
  const end = Date.now() + startLimit;
  while (!(await driver.isReady())) {
    if (Date.now() > end) throw new Error(`WebKitWebDriver did not answer within ${startLimit / 1000} s`);
    await wait(100);
  }
}

/**
 * Runs tests in WebKitGTK: one window, one test file after the other.
 *
 * It calls itself a `puppeteer` launcher because the commands of the test runner (keys, mouse, viewport) know launchers
 * by that name, and its page answers the same calls.
 */
export function webkitLauncher(
  executable: string,
): BrowserLauncher & { getPage(): ReturnType<typeof pageOf> } {
  const urls = new Map<string, string>();
  let process_: ChildProcess | undefined;
  let opened: Promise<WebDriver> | undefined;
  let page: ReturnType<typeof pageOf> | undefined;

  async function open(): Promise<WebDriver> {
    const port = await freePort();
    process_ = startDriver(executable, port);
    const driver = new WebDriver(`http://127.0.0.1:${port}`);
    await whenReady(driver);
    await driver.open({ browserName: 'MiniBrowser' });
    await driver.resize(800, 600);
    page = pageOf(driver);
    return driver;
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,

    async startSession(id: string, url: string): Promise<void> {
      const driver = await (opened ??= open());
      urls.set(id, url);
      await driver.goTo(url);
    },
    isActive: (id: string) => urls.has(id),
    getBrowserUrl: (id: string) => urls.get(id),
    async stopSession(id: string): Promise<SessionResult> {
      urls.delete(id);
      await (await opened)?.goTo('about:blank');
      return {};
    },
    startDebugSession(): Promise<void> {
      return Promise.reject(new Error('WebKit cannot be debugged by the test runner'));
    },
    async stop(): Promise<void> {
      await opened?.then((driver) => driver.close()).catch(() => undefined);
      if (process_?.pid) process.kill(-process_.pid);
    },
    getPage() {
      if (!page) throw new Error('WebKit is not open');
      return page;
    },
  };
}
