import type { Middleware, Plugin } from '@web/dev-server-core';

const { BUILT } = process.env;
if (BUILT && !/^(modules|standalone)$/.test(BUILT))
  throw new Error(`BUILT is modules or standalone, and not ${BUILT}`);

/** The published file that stands for a source; undefined where the source itself is meant. */
function builtFor(path: string): string | undefined {
  if (!BUILT) return undefined;
  if (BUILT === 'standalone' && path === '/src/index.ts') return '/dist/standalone/mfa-elements.js';
  return /^\/src\/.*\.ts$/.test(path) ? path.replace('/src/', '/dist/').replace(/ts$/, 'js') : undefined;
}

/**
 * With `BUILT=modules` the tests run against the modules that bundlers take, with `BUILT=standalone` against the script that pages without
 * a bundler load, in place of the sources. Below `/sources/` everything is as it is in the sources, to be compared with.
 */
export const builtFiles: Middleware = (ctx, next) => {
  if (ctx.path.startsWith('/sources/')) {
    ctx.path = ctx.path.replace('/sources', '');
    return next();
  }
  const file = builtFor(ctx.path);
  if (!file) return next();
  ctx.type = 'js';
  // With the query: another address is another module.
  ctx.body = `export * from '${file}${ctx.search}';`;
  return Promise.resolve();
};

/** The base class that the script for pages without a bundler is built with stands under every element that is tested for it. */
export const leanLit: Plugin = {
  name: 'lean-lit',
  resolveImport: ({ source, context }) =>
    BUILT === 'standalone' && source === 'lit' && context.path.startsWith('/dist/')
      ? '/tools/standalone/lit.ts'
      : undefined,
};
