import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { publishedPath } from './entries.ts';

/** The custom elements manifest, as far as it is read here. */
export interface Manifest {
  modules: {
    path: string;
    exports?: { kind: string; name: string }[];
    declarations: {
      name: string;
      tagName?: string;
      summary?: string;
      description?: string;
      attributes?: { name: string; description?: string }[];
      members?: { kind: string; name: string; privacy?: string; static?: boolean; readonly?: boolean }[];
      events?: { name: string }[];
    }[];
  }[];
}

/** The custom elements manifest of the sources as they are now. */
export async function readManifest(): Promise<Manifest> {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  return (await cli({ argv, noWrite: true })) as Manifest;
}

/** A reference to what stands in another module keeps its name, and loses its place where that is not published. */
function publishReferences(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const reference = value as { module?: unknown };
  if (typeof reference.module === 'string') {
    const path = publishedPath(reference.module.replace(/^\//, ''));
    if (path) reference.module = path;
    else delete reference.module;
  }
  Object.values(value).forEach(publishReferences);
}

/** The manifest as it is published: of the modules that are in the package, at their places there. */
export async function readPublishedManifest(): Promise<Manifest> {
  const manifest = await readManifest();
  const modules = new Map<string, Manifest['modules'][number]>();
  for (const module of manifest.modules) {
    const path = publishedPath(module.path);
    if (!path) continue;
    const same = modules.get(path);
    modules.set(path, {
      ...module,
      path,
      declarations: [...(same?.declarations ?? []), ...module.declarations],
      exports: [...(same?.exports ?? []), ...(module.exports ?? [])],
    });
  }
  publishReferences([...modules.values()]);
  return { ...manifest, modules: [...modules.values()] };
}

/** `npm run manifest` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('custom-elements.json', `${JSON.stringify(await readPublishedManifest(), undefined, 2)}\n`);
