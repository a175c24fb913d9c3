import type { Middleware } from '@web/dev-server-core';
import { createListener } from '../mocks/http.ts';
import type { Listener } from '../mocks/http.ts';
import { createBackend } from '../mocks/index.ts';

const backends = new Map<string, Listener>();

/** WebKit keeps no `Secure` cookie that came over plain HTTP, not even from localhost; the others do. */
const keepsSecureCookies = (userAgent: string) => !/AppleWebKit(?!.*Chrome)/.test(userAgent);

function backendOf(instance: string, userAgent: string): Listener {
  const known = backends.get(instance);
  if (known) return known;
  const made = createListener(
    createBackend({ onError: console.error, secureCookies: keepsSecureCookies(userAgent) }),
  );
  backends.set(instance, made);
  return made;
}

/**
 * Serves the mock backend over real HTTP at `/http/{instance}/…`, one backend for each name, made when it is first asked for. Tests
 * choose a name that is theirs alone, so engines and files that run side by side share no state.
 */
export const testBackends: Middleware = (ctx, next) => {
  const [, instance, rest] = /^\/http\/([\w-]+)(\/.*)$/.exec(ctx.url) ?? [];
  if (!instance || !rest) return next();
  ctx.respond = false;
  ctx.req.url = rest;
  backendOf(instance, ctx.get('user-agent'))(ctx.req, ctx.res);
  return Promise.resolve();
};
