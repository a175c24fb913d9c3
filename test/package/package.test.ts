import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, matchesGlob, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { Manifest } from '../../tools/manifest.ts';

const root = join(import.meta.dirname, '../..');
const folder = inject('folder');
const installed = join(folder, 'node_modules/mfa-elements');

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

interface Entry {
  types?: string;
  default: string;
}

const { exports, sideEffects } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Entry | null>;
  sideEffects: string[];
};
const named = Object.entries(exports).filter(([name]) => !name.includes('*') && exports[name]);

/** What needs a page, or a library that a team brings itself. */
const isForNode = (name: string) => !/\.json$|^\.\/mocks\/(node|browser)$/.test(name);

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

const specifier = (name: string) => name.replace('.', 'mfa-elements');

/** What each module exports, by its name in the package: none may throw in Node. */
function exportsOf(specifiers: string[]): Record<string, string[]> {
  const script = `
    const found = {};
    for (const name of ${JSON.stringify(specifiers)})
      found[name] = await import(name).then((module) => Object.keys(module).sort(), (error) => [error.code ?? String(error)]);
    console.log(JSON.stringify(found));`;
  return JSON.parse(run(process.execPath, ['--input-type=module', '-e', script])) as Record<string, string[]>;
}

const pascal = (tag: string) =>
  tag.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

it('exports from each entry what it is for, and nothing else', () => {
  const kit = ['MfaCompletedEvent', 'MfaFailedEvent', 'MfaFlow', 'MfaStepChangedEvent', 'MfaSubmitEvent'];
  const expected: Record<string, string[]> = {
    '.': kit,
    './react': kit,
    './vue': kit,
    './standalone': kit,
    './client': ['MfaError', 'continueSession', 'createClient', 'endSession', 'readSession'],
    './flow': ['createFlowMachine', 'isLive', 'stepKey', 'transition'],
    './mocks': ['createBackend', 'createStore', 'onehealthport', 'portals'],
    './mocks/http': ['createListener', 'serveBackend'],
    './testing': ['openWorld'],
    './mocks/console/mock-console': ['MockConsole'],
  };
  const isPublic = (name: string) => /^mfa-[\w-]+$/.test(name) && name !== 'mfa-field';
  for (const file of globSync('dist/{screens,fields}/*.js', { cwd: installed })) {
    const name = basename(file, '.js');
    expected[file.replace(/^dist(.*)\.js$/, '.$1')] = isPublic(name)
      ? // What a screen of a portal's own is made with stands beside the class it derives from.
        [pascal(name), ...(name === 'mfa-screen' ? ['renderForm', 'renderSubmit'] : [])]
      : ['ERR_PACKAGE_PATH_NOT_EXPORTED'];
  }
  const names = new Set([...named.map(([name]) => name).filter(isForNode), ...Object.keys(expected)]);
  const found = exportsOf([...names].map(specifier));
  // The schemas and the rules: as many as the wire has.
  const wire = found['mfa-elements/wire'];
  delete found['mfa-elements/wire'];
  expect(found).toEqual(
    Object.fromEntries(Object.entries(expected).map(([name, own]) => [specifier(name), own])),
  );
  expect(wire).toContain('normalizeCode');
});

describe('the custom elements manifest', () => {
  const readManifest = () =>
    JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest;

  it('names modules that are there, and export what it says', () => {
    const { modules } = readManifest();
    expect(modules.map(({ path }) => path)).toContain('dist/screens/mfa-code-screen.js');
    const paths = modules.map(({ path }) => path);
    const found = exportsOf(paths.map((path) => join(installed, path)));
    for (const { path, exports } of modules) {
      const names = exports!.filter(({ kind }) => kind === 'js').map(({ name }) => name);
      expect(found[join(installed, path)], path).toEqual(expect.arrayContaining(names));
    }
  });

  it('refers to no module that is not in it', () => {
    const { modules } = readManifest();
    const referred = [...JSON.stringify(modules).matchAll(/"module":"([^"]*)"/g)].map(([, path]) => path);
    expect(referred).toContain('dist/screens/mfa-screen.js');
    const paths = modules.map(({ path }) => path);
    expect(referred.filter((path) => !paths.includes(path!))).toEqual([]);
  });
});

// A bundler leaves out a module that is imported for what it does, if the package says that it does nothing.
it.each(['src', 'dist'])('owns up to what the modules of %s do when they are imported', (part) => {
  const files = globSync(`${part}/{*,*/*}.{ts,js}`, { cwd: root });
  const imported = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^import ['"](\.[^'"]+)['"]/gm)].map(
      ([, path]) => `./${posix.join(posix.dirname(file), path!)}`,
    ),
  );
  expect(imported).toContainEqual(expect.stringContaining('mfa-select-field'));
  expect(imported.filter((path) => !sideEffects.some((glob) => matchesGlob(path, glob)))).toEqual([]);
});

it('has every element in the scripts for pages without a bundler', () => {
  const scripts = globSync('dist/standalone/*.js', { cwd: installed }).map((file) =>
    readFileSync(join(installed, file), 'utf8'),
  );
  const { modules } = JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest;
  const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  const isThere = (tag: string) => scripts.some((script) => script.includes(`define(\`${tag}\``));
  // Rules are for screens of a team's own as yet: none of the kit's shows any.
  expect(tags.filter((tag) => !isThere(tag) && tag !== 'mfa-rules')).toEqual([]);
});

it('passes on the licence of every library that is built in', () => {
  const sources = globSync('{src,mocks}/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const imported = sources.flatMap((text) => [
    ...text.matchAll(/^(?:import|export) (?!type)[^;]*? from '([^.'][^']*)'/gm),
  ]);
  const libraries = new Set(imported.map(([, name]) => /^(@[^/]+\/)?[^/]+/.exec(name!)![0]));
  for (const name of libraries) if (/^(msw$|node:)/.test(name)) libraries.delete(name);
  // One that a library brings along, and says so nowhere in its code.
  libraries.add('@noble/hashes');
  expect(libraries).toContain('hono');
  const text = readFileSync(join(installed, 'dist/THIRD-PARTY.md'), 'utf8');
  for (const name of libraries) {
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    ) as {
      version: string;
    };
    const part = text.split(/^## /m).find((part) => part.startsWith(`${name} ${version} `));
    expect(part, name).toMatch(/Permission is hereby granted|Redistribution and use/);
  }
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
