import { copyFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What a team that installs the kit has beside it: the one dependency, the one optional peer, and Node. */
const isThere = (name: string) => /^((lit|lit-html|msw)(\/|$)|node:)/.test(name);

/** Who takes the types for a framework has that framework. */
const isFramework = (file: string, name: string) =>
  file.endsWith(`/${name}.d.ts`) && /^(react|vue)$/.test(name);

const imported = /(?<=(?:from|import) ?\(?['"])([^'"]+)(?=['"])/g;

/**
 * Makes declarations whole in themselves: those that no entry leads to go, and the schemas' library, which is built into
 * the scripts, comes along. Consumers who skip the check of libraries would otherwise get `any` for every type of the wire, in silence.
 *
 * @param folder where `tsc` has written them
 * @param libraries `node_modules`
 * @throws {Error} if one takes from what is not installed with the kit
 */
export function closeTypes(folder: string, libraries: string): void {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | null | { types?: string }>;
  };
  const entries = Object.values(exports).flatMap((entry) =>
    entry && typeof entry === 'object' && entry.types ? globSync(entry.types) : [],
  );
  const vendored = join(folder, 'valibot.d.ts');
  const reached = new Set<string>();
  const strays: string[] = [];

  function reach(file: string): void {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(file, 'utf8').replaceAll(imported, (name) =>
      name === 'valibot'
        ? `./${relative(dirname(file), vendored).replaceAll('\\', '/').replace('.d.ts', '.js')}`
        : name,
    );
    writeFileSync(file, text);
    for (const [name] of text.matchAll(imported)) {
      const next = resolve(dirname(file), name.replace(/\.[jt]s$/, '.d.ts'));
      if (next === resolve(vendored)) reached.add(vendored);
      else if (name.startsWith('.')) reach(relative('.', next));
      else if (!isThere(name) && !isFramework(file, name)) strays.push(`${file}: ${name}`);
    }
  }

  for (const entry of entries) reach(relative('.', resolve(entry)));
  for (const file of globSync(`${folder}/**/*.d.ts`)) if (!reached.has(file)) rmSync(file);
  if (reached.has(vendored)) copyFileSync(join(libraries, 'valibot/dist/index.d.mts'), vendored);
  if (strays.length > 0 || !existsSync(folder))
    throw new Error(`types from what is not installed: ${strays.join(', ')}`);
}
