import type { Middleware } from '@web/dev-server-core';
import demoRoutes from './demo-routes.mjs';
import { builtFiles } from './built-files.ts';
import { testBackends } from './test-backends.ts';
import { testPages } from './test-pages.ts';

/** `/` is the page of the test runner itself, and not the demo's. */
const besideRunner =
  (route: Middleware): Middleware =>
  (ctx, next) =>
    ctx.path === '/' ? next() : route(ctx, next);

/** What the browser tests find on their server beside the sources. */
export const testRoutes: Middleware[] = [
  builtFiles,
  testBackends,
  testPages,
  ...demoRoutes.map(besideRunner),
];
