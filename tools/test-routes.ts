import type { Middleware } from '@web/dev-server-core';
import demoRoutes from './demo-routes.mjs';
import { testBackends } from './test-backends.ts';
import { testPages } from './test-pages.ts';

/** `/` is the page of the test runner itself, and not the demo's. */
const besideRunner =
  (route: Middleware): Middleware =>
  (ctx, next) =>
    ctx.path === '/' ? next() : route(ctx, next);

/** With `PUBLISHED=1` the tests run against the script that pages without a bundler load, in place of the sources. */
const published: Middleware = (ctx, next) => {
  if (!process.env.PUBLISHED || ctx.path !== '/src/index.ts') return next();
  ctx.type = 'js';
  ctx.body = "export * from '/dist/standalone/mfa-elements.js';";
  return Promise.resolve();
};

/** What the browser tests find on their server beside the sources. */
export const testRoutes: Middleware[] = [published, testBackends, testPages, ...demoRoutes.map(besideRunner)];
