import type { Plugin } from 'vite';
import { readManifest } from '../tools/manifest.ts';

const id = 'virtual:custom-elements';

/** Gives the stories the custom elements manifest of the sources as they are now, with no file to keep up to date. */
export function manifest(): Plugin {
  return {
    name: 'custom-elements-manifest',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (source) =>
      source === `\0${id}` ? `export default ${JSON.stringify(await readManifest())}` : undefined,
  };
}
