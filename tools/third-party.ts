import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module comes from; undefined for our own. */
const packageOf = (id: string) =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0];

function entryOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const [file] = globSync(`${folder}/{LICENSE,LICENCE,License,license}*`);
  if (!file) throw new Error(`${name} is built in and has no licence to pass on`);
  return `## ${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}

/**
 * Writes the licences of what is built into the scripts: they allow it if they come along.
 *
 * @throws {Error} if a package has none
 */
export function writeThirdParty(moduleIds: Iterable<string>, file: string): void {
  const folders = new Set([...moduleIds].flatMap((id) => packageOf(id) ?? []));
  const entries = [...folders].sort().map(entryOf);
  writeFileSync(
    file,
    ['Libraries that are built into the scripts of this package, and their licences.\n', ...entries].join(
      '\n',
    ),
  );
}
