import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../tools/manifest.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules/mfa-elements');

const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

interface Entry {
  types?: string;
  default: string;
}

const { exports, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Entry>;
  version: string;
};
const named = Object.entries(exports).filter(([name]) => !name.includes('*'));

/** What needs a page, or a library that a team brings itself. */
const isForNode = (name: string) => !/\.json$|^\.\/(standalone|mocks\/(node|browser))$/.test(name);

// Everything in an empty folder, as a team has it: the tarball, and what it asks for.
beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', ['run', '--silent', 'prepack'], root);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  run('npm', [
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    `./mfa-elements-${version}.tgz`,
  ]);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

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

/** What a compiler says of a page that takes from the package; a line that should be refused and is not is an error too. */
function compile(page: string, compiler: string, options: object): string {
  const file = basename(page);
  copyFileSync(join(import.meta.dirname, 'pages', page), join(folder, file));
  const lib = ['es2023', 'dom', 'dom.iterable'];
  const compilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, target: 'es2022', lib, types: [] },
    ...options,
  };
  const vueCompilerOptions = { strictTemplates: true };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, vueCompilerOptions, files: [file] }),
  );
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', compiler)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const tsc = 'typescript/bin/tsc';

it.each([
  { moduleResolution: 'bundler', module: 'esnext' },
  { moduleResolution: 'nodenext', module: 'nodenext' },
])('has types that say something, by $moduleResolution', (options) => {
  expect(compile('plain.ts', tsc, options)).toBe('');
});

describe('in a framework', () => {
  const bundler = { moduleResolution: 'bundler', module: 'esnext' };

  /** As if the team had installed it. */
  function install(name: string) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }

  it('is known to React 19: tags, properties and events', () => {
    install('@types/react');
    expect(compile('react.tsx', tsc, { ...bundler, jsx: 'react-jsx' })).toBe('');
  });

  it('is known to Vue 3: tags, properties and events', () => {
    install('vue');
    expect(compile('vue.vue', 'vue-tsc/bin/vue-tsc.js', bundler)).toBe('');
  });

  it.each(['react', 'vue'])('is known to %s with every element of the manifest', (name) => {
    const { modules } = JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest;
    const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    expect(tags).toContain('mfa-flow');
    const types = readFileSync(join(installed, `dist/types/${name}.d.ts`), 'utf8');
    expect(tags.filter((tag) => !types.includes(`    '${tag}': `))).toEqual([]);
  });
});
