import { Hono } from 'hono';
import type { Services } from './context.ts';
import { createControl } from './control.ts';
import { faultResponse, isReplacing, takeFault } from './faults.ts';
import { corsHeaders, preflight } from './guard.ts';
import { problem } from './problems.ts';
import { toResponse } from './reply.ts';
import { createRoutes, type Exchange } from './routes.ts';

/** Keeps cookies where a `Request` and a `Response` cannot carry them: in a page. */
export interface CookieCarrier {
  /** As in the `Cookie` header. */
  cookies(): string;
  /** As in a `Set-Cookie` header. */
  setCookie(value: string): void;
}

export interface RequestInfo {
  /** Where the request comes from; `0.0.0.0` when it is not known. */
  ip?: string;
  /** In place of the headers `Cookie` and `Set-Cookie`. */
  jar?: CookieCarrier;
}

export type Fetch = (request: Request, info?: RequestInfo) => Promise<Response>;

export interface ServeOptions {
  reset: () => Promise<void>;
  sleep: (milliseconds: number) => Promise<void>;
  onError: ((error: unknown) => void) | undefined;
}

const CONTROL = '/__mock';

/** Whether a request is for the backend rather than for whatever it is mounted beside. */
export function isServed({ portals }: Pick<Services, 'portals'>, url: string): boolean {
  const { pathname } = new URL(url);
  return [CONTROL, ...portals.map(({ id }) => `/${id}/mfa`)].some((root) => pathname.startsWith(`${root}/`));
}

/** Puts faults, cookies and CORS round the protocol and the control panel. */
export function createFetch(services: Services, { reset, sleep, onError }: ServeOptions): Fetch {
  const { store, origins, hosts } = services;

  const app = new Hono<{ Bindings: Exchange }>()
    .route('/', createControl(services, reset))
    .route('/', createRoutes(services));
  app.notFound(() => toResponse(problem({ code: 'not-found' })));
  app.onError((error) => {
    onError?.(error);
    return toResponse(problem({ code: 'server-error' }));
  });

  /** Carries the request out. Its answer has yet to leave. */
  async function answer(request: Request, { ip = '0.0.0.0', jar }: RequestInfo) {
    const setCookies: string[] = [];
    const cookies = jar ? jar.cookies() : (request.headers.get('Cookie') ?? '');
    const response = await app.fetch(request, { ip, cookies, setCookie: (value) => setCookies.push(value) });
    for (const [name, value] of Object.entries(corsHeaders(request, origins)))
      response.headers.set(name, value);
    return { response, setCookies };
  }

  return async (request, info = {}) => {
    if (hosts && !hosts.includes(new URL(request.url).hostname))
      return toResponse(problem({ code: 'host-refused' }));
    if (request.method === 'OPTIONS') return preflight(request, origins);
    const { pathname } = new URL(request.url);
    const isControl = pathname.startsWith(CONTROL);
    const fault = isControl ? undefined : await takeFault(store, `${request.method} ${pathname}`);

    const early = fault?.applied ? await answer(request, info) : undefined;
    if (fault?.delayMs) await sleep(fault.delayMs);
    if (fault && isReplacing(fault)) return faultResponse(fault, corsHeaders(request, origins));

    const { response, setCookies } = early ?? (await answer(request, info));
    for (const value of setCookies) {
      if (info.jar) info.jar.setCookie(value);
      else response.headers.append('Set-Cookie', value);
    }
    return response;
  };
}
