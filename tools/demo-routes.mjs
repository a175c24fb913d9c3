/**
 * The routes of the demo, as Koa middleware: the development server and the browser tests mount the same ones.
 * The pages stand under the policy that the kit promises to run under.
 */

export const policy = [
  "script-src 'self'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Addresses that are not those of the files that answer them. */
const rewrites = [
  [/^\/$/, '/demo/index.html'],
  [/^\/onehealthport\/apps\/[\w-]+$/, '/demo/onehealthport/application.html'],
  [/^\/onehealthport\/pages\/[\w-]+$/, '/demo/onehealthport/page.html'],
  // A service worker rules only what lies below its own address, so it is served from the top.
  [/^\/mockServiceWorker\.js$/, '/node_modules/msw/lib/mockServiceWorker.js'],
];

const isPage = (path) => /^\/demo\/.*(\/|\.html)$/.test(path);

export default [
  function rewriteDemo(context, next) {
    for (const [address, file] of rewrites) if (address.test(context.path)) context.path = file;
    return next();
  },
  function demoPolicy(context, next) {
    if (isPage(context.path)) context.set('Content-Security-Policy', policy);
    return next();
  },
];
