import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createBackend, type Backend, type BackendOptions } from './server/backend.ts';

/** Answers a request; one that is not for the backend is given to `next`, if there is one. */
export type Listener = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/** The backend as a listener of `node:http`, or as a middleware of a development server. */
export function createListener(backend: Backend): Listener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await backend.fetch(request, { ip: incoming.socket.remoteAddress });
      if (response.type !== 'error') return response;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  return (request, response, next) => {
    if (next && !backend.serves(`http://${request.headers.host}${request.url}`)) next();
    else void listener(request, response);
  };
}

export interface ServerOptions extends BackendOptions {
  /** 0 takes one that is free. */
  port?: number;
  /** This machine alone when left out. */
  host?: string;
  /** Other names by which pages reach it, as through a proxy. This machine's own and `host` are known. */
  allowHosts?: string[];
}

export interface RunningServer {
  /** For example `http://127.0.0.1:8787`. */
  url: string;
  backend: Backend;
  close(): Promise<void>;
}

/**
 * The backend as a real server, with real `HttpOnly` cookies.
 *
 * @throws {Error} if it cannot listen there
 */
export async function serveBackend({
  port = 8787,
  host = '127.0.0.1',
  allowHosts = [],
  ...options
}: ServerOptions = {}): Promise<RunningServer> {
  const hosts = ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host, ...allowHosts];
  const backend = createBackend({ onError: console.error, hosts, ...options });
  const server = createServer(createListener(backend));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    backend,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
