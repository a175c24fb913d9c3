import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** The custom elements manifest, as far as it is read here. */
export interface Manifest {
  modules: {
    path: string;
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
