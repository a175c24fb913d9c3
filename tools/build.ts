import { execFileSync } from 'node:child_process';
import { writeFrameworkTypes } from './framework-types.ts';
import { readManifest } from './manifest.ts';
import { writeThirdParty } from './third-party.ts';
import { bundleConsolePage } from './console-page.ts';
import { closeTypes } from './types.ts';
import { chmodSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { rolldown } from 'rolldown';
import type { InputOptions, OutputOptions, Plugin } from 'rolldown';

/** `npm run build`: what is published, in `dist/`. */

/** What the kit shares with the page; all else that it imports is built in. */
const isLit = (id: string) => /^lit(\/|$)/.test(id);

/** Of the mock's libraries only what the kit has, what a team brings itself, and what comes with Node. */
const isOutsideMocks = (id: string) => /^((lit|msw)(\/|$)|node:)/.test(id);

const minifyTemplates: Plugin = {
  name: 'minify-templates',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !/\b(html|css)`/.test(code)) return undefined;
    // A space that a template begins with parts two words: the minifier would take it for layout.
    const kept = code.replaceAll(/\bhtml` (?=\S)/g, "html`${' '}");
    const result = await minifyHTMLLiterals(kept, { fileName: id });
    return result ? { code: result.code, map: null } : undefined;
  },
};

/** Templates are Lit's own; of its base class there is what the kit uses (decision 009). */
const leanLit: Plugin = {
  name: 'lean-lit',
  resolveId: (id) => (id === 'lit' ? resolve('tools/standalone/lit.ts') : undefined),
};

/** All that an entry imports and not only fetches later: one script, however many lazy parts share pieces of it. */
function firstScript() {
  const modules = new Set<string>();
  const plugin: Plugin = {
    name: 'first-script',
    buildEnd() {
      const walk = (id: string): void => {
        if (modules.has(id)) return;
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(walk);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) walk(id);
    },
  };
  return { plugin, codeSplitting: { groups: [{ name: 'first', test: (id: string) => modules.has(id) }] } };
}

/** Every module that has come into a script. */
const builtIn = new Set<string>();

async function bundle(input: InputOptions, output: OutputOptions) {
  const build = await rolldown({
    ...input,
    resolve: { conditionNames: ['production', 'browser', 'import'] },
  });
  const { output: chunks } = await build.write({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Whose library is built in is said in the script; a package's licence asks for no less.
    comments: { legal: true },
    ...output,
  });
  await build.close();
  for (const chunk of chunks) if (chunk.type === 'chunk') chunk.moduleIds.forEach((id) => builtIn.add(id));
  return chunks;
}

const entries = (files: string[], strip = '') =>
  Object.fromEntries(files.map((file) => [file.replace(strip, '').replace(/\.ts$/, ''), file] as const));

rmSync('dist', { recursive: true, force: true });

// For bundlers: each module by itself, so that a page takes what it needs, and tests can ask for what they know by its source.
await bundle(
  {
    input: entries(globSync('src/**/*.ts'), 'src/'),
    preserveEntrySignatures: 'strict',
    external: isLit,
    plugins: [minifyTemplates],
  },
  {
    dir: 'dist',
    chunkFileNames: 'shared/[name].js',
    codeSplitting: { groups: [{ name: 'valibot', test: /valibot/ }] },
    sourcemap: true,
  },
);

// For pages without one: Lit included, all that the first screen needs in one script, each other screen in its own.
const first = firstScript();
const chunks = await bundle(
  {
    input: { 'mfa-elements': 'src/index.ts' },
    // What the entry has, its lazy parts take from it: one script shows the first screen.
    preserveEntrySignatures: 'allow-extension',
    platform: 'browser',
    plugins: [minifyTemplates, leanLit, first.plugin],
  },
  { dir: 'dist/standalone', minify: true, comments: false, codeSplitting: first.codeSplitting },
);
for (const chunk of chunks) {
  if (chunk.type === 'chunk' && chunk.isEntry && chunk.imports.length > 0)
    throw new Error(`the first screen needs more than one script: ${chunk.imports.join(', ')}`);
}

// The mock, for Node and for test pages.
await bundle(
  {
    input: entries(
      globSync(['mocks/{index,browser,node,http,cli,testing}.ts', 'mocks/console/mock-console.ts']),
    ),
    external: isOutsideMocks,
    platform: 'neutral',
  },
  { dir: 'dist', chunkFileNames: 'mocks/shared/[name].js' },
);
chmodSync('dist/mocks/cli.js', 0o755);
writeFileSync('dist/mocks/console/page.js', await bundleConsolePage());

writeThirdParty(builtIn, 'dist/THIRD-PARTY.md');

execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
writeFrameworkTypes(await readManifest(), 'dist/types');
closeTypes('dist/types', 'node_modules');
