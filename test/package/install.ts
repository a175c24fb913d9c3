import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the package is installed, and nothing else. */
    folder: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Packs the package and installs it in an empty folder, as a team has it: once, for all tests beside this file. */
export default function installPackage({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const tarball = `./mfa-elements-${version}.tgz`;
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['run', '--silent', 'prepack'], root);
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  npm(['install', '--silent', '--prefer-offline', '--ignore-scripts', '--no-audit', tarball], folder);
  provide('folder', folder);
  return () => rmSync(folder, { recursive: true });
}
