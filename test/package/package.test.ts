import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = inject('folder');
const installed = join(folder, 'node_modules/mfa-elements');

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

interface Entry {
  types?: string;
  default: string;
}

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Entry>;
};
const named = Object.entries(exports).filter(([name]) => !name.includes('*'));

/** What needs a page, or a library that a team brings itself. */
const isForNode = (name: string) => !/\.json$|^\.\/(standalone|mocks\/(node|browser))$/.test(name);

it('brings Lit, and nothing else', () => {
  interface Tree {
    dependencies?: Record<string, Tree>;
  }
  const tree = JSON.parse(run('npm', ['ls', '--all', '--json'])) as Tree;
  const kit = tree.dependencies?.['mfa-elements']?.dependencies ?? {};
  const present = Object.entries(kit).filter(([, tree]) => 'version' in tree);
  expect(present.map(([name]) => name)).toEqual(['lit']);
});

describe.each(named)('%s', (_name, entry) => {
  it('is there, and so are its types', () => {
    const { types, default: file } = typeof entry === 'string' ? { default: entry } : (entry as Entry);
    for (const path of [file, types ?? file]) expect(existsSync(join(installed, path)), path).toBe(true);
  });
});

it.each(named.map(([name]) => name).filter(isForNode))('%s can be imported in Node', (name) => {
  const specifier = name.replace('.', 'mfa-elements');
  expect(() =>
    run(process.execPath, ['--input-type=module', '-e', `await import('${specifier}')`]),
  ).not.toThrow();
});

it('has the mock in it, ready to be asked', () => {
  const script = `
    const { serveBackend } = await import('mfa-elements/mocks/http');
    const server = await serveBackend({ port: 0 });
    const { status } = await fetch(server.url + '/onehealthport/mfa/start/sign-in');
    await server.close();
    console.log(status);`;
  expect(run(process.execPath, ['--input-type=module', '-e', script]).trim()).toBe('200');
});

const page = `
  import type { MfaFlow } from 'mfa-elements';
  import type { Client } from 'mfa-elements/client';
  import type { LiveFlow, Problem } from 'mfa-elements/wire';
  type IsAny<T> = 0 extends 1 & T ? true : false;
  export const known: [IsAny<LiveFlow['step']>, IsAny<Problem['code']>, IsAny<Client['begin']>, IsAny<MfaFlow['messages']>] =
    [false, false, false, false];
  // @ts-expect-error a version is a number
  export const wrong: LiveFlow['version'] = 'one';`;

it.each([
  { moduleResolution: 'bundler', module: 'esnext' },
  { moduleResolution: 'nodenext', module: 'nodenext' },
])('has types that say something, by $moduleResolution', (options) => {
  const lib = ['es2023', 'dom', 'dom.iterable'];
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: 'es2022',
    lib,
    types: [],
    ...options,
  };
  writeFileSync(join(folder, 'page.ts'), page);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
  const said = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(said.stdout).toBe('');
});
