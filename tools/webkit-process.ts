import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebDriver } from './webdriver.ts';

/** Milliseconds. */
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

/**
 * Starts the driver, under Xvfb where there is no display, as the leader of a process group of its own: X server, driver, browser and
 * page end together.
 *
 * @returns a function that ends them all, which this process calls when it ends itself
 */
function startGroup(executable: string, port: number): () => void {
  const command = [executable, `--port=${port}`];
  if (!process.env.DISPLAY) command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x1024x24');
  const [program = '', ...args] = command;
  const { pid } = spawn(program, args, {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      // No accessibility bus in a container, and no namespaces for WebKit's own sandbox.
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const kill = () => {
    process.off('exit', kill);
    try {
      if (pid) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  return kill;
}

async function whenReady(driver: WebDriver): Promise<void> {
  const end = Date.now() + startLimit;
  while (!(await driver.isReady())) {
    if (Date.now() > end) throw new Error(`WebKitWebDriver did not answer within ${startLimit / 1000} s`);
    await wait(100);
  }
}

/** A window of WebKitGTK, and the end of all that belongs to it. */
export interface WebKit {
  driver: WebDriver;
  kill(): void;
}

/** @param executable WebKitWebDriver */
export async function startWebKit(executable: string): Promise<WebKit> {
  const port = await freePort();
  const kill = startGroup(executable, port);
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  await whenReady(driver);
  await driver.open({ browserName: 'MiniBrowser' });
  await driver.resize(800, 600);
  return { driver, kill };
}
