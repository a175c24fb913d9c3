import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Middleware } from '@web/dev-server-core';
import { policy } from './demo-routes.mjs';

const root = join(import.meta.dirname, '..');

/**
 * The strictest policy that the kit runs under (STANDARDS, WEB-1). Only `frame-ancestors` is laxer, because our own tests frame
 * the page.
 */
const noncePolicy = (nonce: string) =>
  [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * Serves `test/pages/*.html` under a policy, and as they are: the dev server would put a script of its own into them. In
 * `nonce.html` the text `%nonce%` is replaced by that of the answer.
 */
export const testPages: Middleware = async (ctx, next) => {
  const page = /^\/test\/pages\/([\w-]+\.html)$/.exec(ctx.path)?.[1];
  if (!page) return next();
  const html = await readFile(join(root, 'test/pages', page), 'utf8');
  const nonce = randomBytes(16).toString('base64');
  ctx.set('Content-Security-Policy', page === 'nonce.html' ? noncePolicy(nonce) : policy);
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'html';
  ctx.body = html.replaceAll('%nonce%', nonce);
};
