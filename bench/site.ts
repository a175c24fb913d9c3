import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { createListener } from '../mocks/http.ts';
import { createBackend } from '../mocks/index.ts';

const root = join(import.meta.dirname, '..');
const start = '/onehealthport/mfa/start/sign-in';
const kit = '<script type="module" src="/kit/mfa-elements.js"></script>';
const flow = (inside = '') => `<mfa-flow endpoint="/onehealthport/mfa">${inside}</mfa-flow>`;

const page = (head: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>Portal</title>
    ${head}
  </head>
  <body>${body}</body>
</html>`;

/** The ways in which a page may be written; `preloaded` is the snippet of the README. */
export const ways = ['bare', 'inline', 'preloaded', 'fetched'] as const;
export type Way = (typeof ways)[number];

const pages = (firstStep: string): Record<Way, string> => ({
  bare: page('<script type="module" src="/bare-form.js"></script>', '<bare-form></bare-form>'),
  inline: page(kit, flow(`<script type="application/json">${firstStep}</script>`)),
  preloaded: page(
    `<link rel="modulepreload" href="/kit/mfa-elements.js">
    <link rel="preload" as="fetch" href="${start}" crossorigin="use-credentials">
    ${kit}`,
    flow(),
  ),
  fetched: page(kit, flow()),
});

/** As the kit's script without a bundler is made: Lit included, minified. */
async function bundleBareForm(): Promise<string> {
  const build = await rolldown({
    input: join(root, 'bench/bare-form.ts'),
    platform: 'browser',
    resolve: { conditionNames: ['production', 'browser', 'import'] },
  });
  const { output } = await build.generate({ format: 'esm', minify: true, comments: { legal: false } });
  await build.close();
  return output[0].code;
}

export interface Site {
  url: string;
  /** Of the scripts that the first screen needs, compressed. */
  bytes: { bare: number; kit: number };
  /** The mock as it was at the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Serves the pages, their scripts compressed as a good server would send them, and the mock, from one origin. */
export async function serveSite(): Promise<Site> {
  const backend = createBackend({ onError: console.error });
  const firstStep = await (await backend.fetch(new Request(`http://localhost${start}`))).text();
  const files = new Map<string, Buffer>();
  const put = (path: string, text: string) => files.set(path, brotliCompressSync(text));

  for (const [way, text] of Object.entries(pages(firstStep))) put(`/${way}.html`, text);
  for (const file of globSync(join(root, 'dist/standalone/*.js')))
    put(`/kit/${basename(file)}`, readFileSync(file, 'utf8'));
  put('/bare-form.js', await bundleBareForm());

  const answer = createListener(backend);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = files.get(path);
    if (!file) return answer(request, response);
    response.writeHead(200, {
      'Content-Type': `${types[extname(path)]}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Content-Length': file.length,
      'Cache-Control': 'max-age=600',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const size = (path: string) => files.get(path)?.length ?? 0;
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: { bare: size('/bare-form.js'), kit: size('/kit/mfa-elements.js') },
    reset: () => backend.reset(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
