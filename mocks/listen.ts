import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function open(listener: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return server;
}

export const close = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

/** A machine may have the one kind of address alone. */
const isMissing = (code?: string) => code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';

/**
 * Listens at the host. `localhost` is two addresses, and which of them a browser takes is up to it: so at both, by one port.
 *
 * @throws {Error} if it cannot listen there
 */
export async function listen(listener: RequestListener, port: number, host: string): Promise<Server[]> {
  if (host !== 'localhost') return [await open(listener, port, host)];
  const server = await open(listener, port, '127.0.0.1');
  try {
    return [server, await open(listener, portOf(server), '::1')];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isMissing(code)) return [server];
    await close(server);
    // A port that was free at one address only: another, where any will do.
    if (code === 'EADDRINUSE' && port === 0) return listen(listener, port, host);
    throw error;
  }
}
