import { Hono } from 'hono';
import type { Portal } from '../server/portal.ts';
import { split } from '../server/serve.ts';
import { pageHtml } from './page-html.ts';

const policy = [
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

interface Otherwise {
  /** The answer to what is no address of the page. */
  otherwise: Response;
}

/** The page at `/`, at `/w/{world}/` for a world, and its script beside it. */
export function createPage(portals: readonly Portal[], script: string) {
  const page = new Hono<{ Bindings: Otherwise }>({ getPath: ({ url }) => split(url).path });
  page.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  page.get('/', (c) => {
    const { world } = split(c.req.url);
    const { origin } = new URL(c.req.url);
    c.header('Content-Security-Policy', policy);
    return c.html(pageHtml({ portals, world, url: world ? `${origin}/w/${world}` : origin }));
  });
  page.get('/mock-console.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  page.get('/w/:world', (c) => c.redirect(`/w/${encodeURIComponent(c.req.param('world'))}/`));
  page.notFound((c) => c.env.otherwise);
  return (request: Request, otherwise: Response) => page.fetch(request, { otherwise });
}
