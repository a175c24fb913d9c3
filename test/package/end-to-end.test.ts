import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { findBrowser } from '../../tools/browsers.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'end-to-end-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example as it is, with the packed package, and the kit's own Playwright. */
function setUp() {
  cpSync(join(root, 'examples/end-to-end'), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('node_modules'),
  });
  mkdirSync(join(folder, 'node_modules'));
  const take = (name: string, from: string) =>
    symlinkSync(join(from, 'node_modules', name), join(folder, 'node_modules', name));
  for (const name of ['mfa-elements', '.bin']) take(name, inject('folder'));
  take('playwright', root);
}

it('the example of an end-to-end test passes with the package', () => {
  setUp();
  const { status, stdout, stderr } = spawnSync('npm', ['test', '--', '--test-reporter=tap'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_BIN: findBrowser('chromium')?.executable },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/^# pass [1-9]/m);
}, 120_000);
