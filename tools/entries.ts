import { globSync } from 'node:fs';

/** What a team may import by itself; `mfa-screen.ts` to derive a screen of its own from. */
const isPublic = (file: string) => !/\.styles\.ts$|\/mfa-field\.ts$/.test(file);

/** The sources that are published each by itself. */
export const singleModules = globSync('src/{screens,fields}/mfa-*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter(isPublic);

/**
 * Where what a source exports is published; undefined if it is nowhere by itself.
 *
 * @example publishedPath('src/fields/mfa-alert.ts') // 'dist/fields/mfa-alert.js'
 */
export function publishedPath(source: string): string | undefined {
  if (/^src\/(elements\/mfa-flow|events)\.ts$/.test(source)) return 'dist/index.js';
  return singleModules.includes(source) ? source.replace(/^src/, 'dist').replace(/\.ts$/, '.js') : undefined;
}
