import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, rmSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { rolldown } from 'rolldown';
import type { InputOptions, OutputOptions, Plugin } from 'rolldown';

/** `npm run build`: what is published, in `dist/`. */

const isPackage = (id: string) => /^(?![./]|node:)|^node:/.test(id);

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

async function bundle(input: InputOptions, output: OutputOptions) {
  const build = await rolldown({
    ...input,
    // What the entry has, its lazy parts take from it: one script shows the first screen.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['production', 'browser', 'import'] },
  });
  const { output: chunks } = await build.write({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: { legal: false },
    ...output,
  });
  await build.close();
  return chunks;
}

const entries = (files: string[], strip = '') =>
  Object.fromEntries(files.map((file) => [file.replace(strip, '').replace(/\.ts$/, ''), file] as const));

/** What a team may import by itself; `mfa-screen.ts` to derive a screen of its own from. */
const isPublic = (file: string) => !/\.styles\.ts$|\/mfa-field\.ts$/.test(file);

rmSync('dist', { recursive: true, force: true });

// For bundlers: an entry for all, for each layer below the elements, and for each element by itself.
await bundle(
  {
    input: {
      index: 'src/index.ts',
      client: 'src/client/index.ts',
      flow: 'src/flow/index.ts',
      wire: 'src/wire/index.ts',
      ...entries(globSync('src/{screens,fields}/mfa-*.ts').filter(isPublic), 'src/'),
    },
    external: isPackage,
    plugins: [minifyTemplates],
  },
  { dir: 'dist', chunkFileNames: 'shared/[name].js' },
);

// For pages without one: Lit included, all that the first screen needs in one script, each other screen in its own.
const chunks = await bundle(
  { input: { 'mfa-elements': 'src/index.ts' }, platform: 'browser', plugins: [minifyTemplates] },
  { dir: 'dist/standalone', minify: true },
);
for (const chunk of chunks) {
  if (chunk.type === 'chunk' && chunk.isEntry && chunk.imports.length > 0)
    throw new Error(`the first screen needs more than one script: ${chunk.imports.join(', ')}`);
}

// The mock, for Node and for test pages.
await bundle(
  {
    input: entries(globSync(['mocks/{index,browser,node,http,cli}.ts', 'mocks/console/mock-console.ts'])),
    external: isPackage,
    platform: 'neutral',
  },
  { dir: 'dist', chunkFileNames: 'mocks/shared/[name].js' },
);
chmodSync('dist/mocks/cli.js', 0o755);

execFileSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
