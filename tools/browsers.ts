import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, firefox, webkit } from 'playwright';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

/**
 * The engines named in a list such as `chromium,webkit`; all of them if there is none.
 *
 * @throws {Error} if one of the names is no engine
 */
export function parseEngines(list: string | undefined): readonly Engine[] {
  if (!list) return engines;
  return list.split(',').map((name) => {
    const engine = engines.find((known) => known === name);
    if (!engine) throw new Error(`browsers: ${name} is none of ${engines.join(', ')}`);
    return engine;
  });
}

/** A browser on this machine. Playwright's own builds must be driven by Playwright. */
export interface Browser {
  engine: Engine;
  /** The browser, or for WebKit from the system its WebDriver. */
  executable: string;
  from: 'system' | 'playwright';
}

/** Where one engine is looked for: a variable, then commands on the path, then files. */
interface Place {
  variable: string;
  commands: string[];
  files: string[];
  debian: string[];
}

const places: Record<Engine, Place> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
    debian: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
    debian: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_DRIVER',
    commands: ['WebKitWebDriver'],
    files: ['/usr/lib/*/webkit2gtk-4.1/WebKitWebDriver', '/usr/libexec/webkit2gtk-4.1/WebKitWebDriver'],
    debian: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

const playwrightTypes = { chromium, firefox, webkit };

function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
}

/** WebKitGTK shows its window on an X display, so the driver is of no use where there is none and none can be made. */
const hasDisplay = () => Boolean(process.env.DISPLAY ?? onPath('xvfb-run'));

function findOnSystem(engine: Engine): string | undefined {
  const { variable, commands, files } = places[engine];
  if (process.env[variable]) return process.env[variable];
  if (engine === 'webkit' && !hasDisplay()) return undefined;
  for (const command of commands) {
    const file = onPath(command);
    if (file) return file;
  }
  return files.flatMap((pattern) => globSync(pattern)).find((file) => existsSync(file));
}

/** The browser for an engine, if this machine has one. */
export function findBrowser(engine: Engine): Browser | undefined {
  const system = findOnSystem(engine);
  if (system) return { engine, executable: system, from: 'system' };
  const download = playwrightTypes[engine].executablePath();
  return existsSync(download) ? { engine, executable: download, from: 'playwright' } : undefined;
}

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** What has to stand before a command for it to run as root; undefined if it cannot. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function installByApt(missing: Engine[]): void {
  const root = asRoot();
  if (!root || !onPath('apt-get')) return;
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest);
  };
  apt('-qq', 'update');
  // One by one: not every distribution has them all, and one that is missing would keep the others from being installed.
  for (const packages of missing.map((engine) => places[engine].debian)) {
    console.log(`browsers: installing ${packages.join(' ')} by apt-get`);
    apt('-qq', 'install', '-y', '--no-install-recommends', ...packages);
  }
}

function installByPlaywright(missing: Engine[]): void {
  console.log(`browsers: installing ${missing.join(' ')} by playwright`);
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  run(process.execPath, [cli, 'install', ...missing]);
}

const without = (found: Browser[], wanted: readonly Engine[]) =>
  wanted.filter((engine) => !found.some((browser) => browser.engine === engine));

const findAll = (wanted: readonly Engine[]) =>
  wanted.map(findBrowser).filter((browser): browser is Browser => browser !== undefined);

/**
 * The browsers for the engines, installed where they are missing.
 *
 * @param required whether an engine that cannot be had is an error; otherwise it is said and left out
 * @throws {Error} if a required engine cannot be had
 */
export function ensureBrowsers(wanted: readonly Engine[], required: boolean): Browser[] {
  for (const install of [installByApt, installByPlaywright]) {
    const missing = without(findAll(wanted), wanted);
    if (missing.length > 0) install(missing);
  }
  const found = findAll(wanted);
  for (const { engine, executable } of found) console.log(`browsers: ${engine} is ${executable}`);
  const missing = without(found, wanted).join(', ');
  if (missing && required) throw new Error(`browsers: ${missing} cannot be found nor installed`);
  if (missing) console.warn(`browsers: ${missing} cannot be found nor installed, and NOT tested`);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  ensureBrowsers(engines, Boolean(process.env.REQUIRE_ENGINES));
