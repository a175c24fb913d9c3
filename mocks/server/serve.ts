import { Hono } from 'hono';
import type { Services, World } from './context.ts';
import { createControl } from './control/control.ts';
import { faultResponse, isReplacing, takeFault } from './http/faults.ts';
import { corsHeaders, isFromHere, preflight } from './http/guard.ts';
import { problem } from './http/problems.ts';
import { toResponse } from './http/reply.ts';
import { createRoutes, type Exchange } from './http/routes.ts';

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

const CONTROL = '/__mock';
const IN_WORLD = /^\/w\/([a-z0-9][a-z0-9-]{0,39})(?=\/)/;

/** The world that an address leads to, and the path in it. */
export function split(url: string): { world: string; path: string } {
  const { pathname } = new URL(url);
  const world = IN_WORLD.exec(pathname)?.[1];
  return { world: world ?? '', path: pathname.replace(IN_WORLD, '') };
}

/** Whether a request is for the backend rather than for whatever it is mounted beside. */
export function isServed({ portals }: Pick<Services, 'portals'>, url: string): boolean {
  const { path } = split(url);
  return [CONTROL, ...portals.map(({ id }) => `/${id}/mfa`)].some((root) => path.startsWith(`${root}/`));
}

/** Puts hosts, faults, cookies and CORS round the protocol and the control panel. */
export function createFetch(services: Services, worldOf: (name: string) => Promise<World>): Fetch {
  const { origins, hosts, sleep, onError } = services;

  const app = new Hono<{ Bindings: Exchange }>({ getPath: ({ url }) => split(url).path })
    .route('/', createControl(services))
    .route('/', createRoutes(services));
  app.notFound(() => toResponse(problem({ code: 'not-found' })));
  app.onError((error) => {
    onError?.(error);
    return toResponse(problem({ code: 'server-error' }));
  });

  /** Carries the request out. Its answer has yet to leave. */
  async function answer(request: Request, { ip = '0.0.0.0', jar }: RequestInfo, world: World) {
    const setCookies: string[] = [];
    const cookies = jar ? jar.cookies() : (request.headers.get('Cookie') ?? '');
    const exchange = { world, ip, cookies, setCookie: (value: string) => void setCookies.push(value) };
    const response = await app.fetch(request, exchange);
    for (const [name, value] of Object.entries(corsHeaders(request, origins)))
      response.headers.set(name, value);
    return { response, setCookies };
  }

  async function serve(request: Request, info: RequestInfo): Promise<Response> {
    if (hosts && !hosts.includes(new URL(request.url).hostname))
      return toResponse(problem({ code: 'host-refused' }));
    if (request.method === 'OPTIONS') return preflight(request, origins);
    const { world: name, path } = split(request.url);
    // One that only asks whether there is something here makes no world.
    if (!isServed(services, request.url)) return toResponse(problem({ code: 'not-found' }));
    // A page of another site could drive out all worlds by making others.
    if (name !== '' && !isFromHere(request, origins)) return toResponse(problem({ code: 'origin-refused' }));
    const world = await worldOf(name);
    const isControl = path.startsWith(CONTROL);
    const fault = isControl ? undefined : await takeFault(world.store, `${request.method} ${path}`);

    const early = fault?.applied ? await answer(request, info, world) : undefined;
    if (fault?.delayMs) await sleep(fault.delayMs);
    if (fault && isReplacing(fault)) return faultResponse(fault, corsHeaders(request, origins));

    const { response, setCookies } = early ?? (await answer(request, info, world));
    for (const value of setCookies) {
      if (info.jar) info.jar.setCookie(value);
      else response.headers.append('Set-Cookie', value);
    }
    return response;
  }

  return async (request, info = {}) => {
    try {
      return await serve(request, info);
    } catch (error) {
      onError?.(error);
      return toResponse(problem({ code: 'server-error' }));
    }
  };
}
