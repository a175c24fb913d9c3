import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The script of the mock server's page: the console, with Lit in it. */
export async function bundleConsolePage(): Promise<string> {
  const build = await rolldown({
    input: join(import.meta.dirname, '../mocks/console/page.ts'),
    platform: 'browser',
    resolve: { conditionNames: ['production', 'browser', 'import'] },
  });
  const { output } = await build.generate({ format: 'esm', minify: true, comments: { legal: true } });
  await build.close();
  return output[0].code;
}
