import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createPage } from './console/serve-page.ts';
import { close, listen, portOf } from './listen.ts';
import { portals as allPortals } from './portals/index.ts';
import { createBackend, type Backend, type BackendOptions } from './server/backend.ts';
import type { Portal } from './server/portal.ts';

/** Answers a request; one that is not for the backend is given to `next`, if there is one. */
export type Listener = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/** The backend as a listener of `node:http`, or as a middleware of a development server. */
export function createListener(backend: Pick<Backend, 'fetch' | 'serves'>): Listener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await backend.fetch(request, { ip: incoming.socket.remoteAddress });
      if (response.type !== 'error') return response;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  const isOurs = ({ headers, url }: IncomingMessage) => {
    const address = `http://${headers.host}${url}`;
    return URL.canParse(address) && backend.serves(address);
  };
  return (request, response, next) => {
    if (next && !isOurs(request)) next();
    else void listener(request, response);
  };
}

export interface ServerOptions extends BackendOptions {
  /** 0 takes one that is free. */
  port?: number;
  /** `localhost` when left out: this machine alone, at both its addresses. */
  host?: string;
  /** Other names by which pages reach it, as through a proxy. This machine's own and `host` are known. */
  allowHosts?: string[];
  /** The script of the page at `/`, which has the console in it; there is no page without. */
  pageScript?: string;
}

export interface RunningServer {
  /** For example `http://localhost:8787`. */
  url: string;
  backend: Backend;
  close(): Promise<void>;
}

/** A host as it stands in an address. */
const inUrl = (host: string) => (/^[^[].*:/.test(host) ? `[${host}]` : host).toLowerCase();

/** What listens at every address has no name of its own. */
const nameOf = (host: string) => (host === '0.0.0.0' || host === '::' ? 'localhost' : inUrl(host));

/** The backend, and the page in place of what it has not. That the backend is asked first keeps its rule about hosts the page's, too. */
function withPage(backend: Backend, portals: Portal[], script: string): Pick<Backend, 'fetch' | 'serves'> {
  const page = createPage(portals, script);
  return {
    serves: backend.serves,
    async fetch(request, info) {
      const response = await backend.fetch(request, info);
      return response.status === 404 && !backend.serves(request.url) ? page(request, response) : response;
    },
  };
}

/**
 * The backend as a real server, with real `HttpOnly` cookies.
 *
 * @throws {Error} if it cannot listen there
 */
export async function serveBackend({
  port = 8787,
  host = 'localhost',
  allowHosts = [],
  pageScript,
  ...options
}: ServerOptions = {}): Promise<RunningServer> {
  const hosts = ['localhost', '127.0.0.1', '::1', host, ...allowHosts].map(inUrl);
  const backend = createBackend({ onError: console.error, hosts, ...options });
  const served = pageScript ? withPage(backend, options.portals ?? allPortals, pageScript) : backend;
  const servers = await listen(createListener(served), port, host);
  return {
    url: `http://${nameOf(host)}:${portOf(servers[0]!)}`,
    backend,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}
