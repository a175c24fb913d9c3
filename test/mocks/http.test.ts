import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createListener, serveBackend, type RunningServer, type ServerOptions } from '../../mocks/http.ts';
import { createBackend } from '../../mocks/index.ts';
import { statusAt } from './status-at.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(options: ServerOptions = {}): Promise<RunningServer> {
  return (server = await serveBackend({ port: 0, passwordIterations: 1, ...options }));
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const begin = ({ url }: RunningServer) => post(`${url}/onehealthport/mfa/flows`, { kind: 'sign-in' });

/** The addresses of this machine that are its own alone: an old or a small one has no IPv6. */
const loopback = ['127.0.0.1', '::1'].filter((address) =>
  Object.values(networkInterfaces()).some((known) => known?.some((one) => one.address === address)),
);

describe('serveBackend', () => {
  it('answers only to hosts it knows, whatever name a page was made to find it by', async () => {
    const { url } = await serve({ allowHosts: ['mock.clinic.example'] });
    for (const host of ['localhost:8000', '127.0.0.1', '[::1]:1', 'mock.clinic.example'])
      expect(await statusAt(`${url}/onehealthport/mfa/session`, host), host).toBe(401);
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:8787'])
      expect(await statusAt(`${url}/onehealthport/mfa/session`, host), host).toBe(421);
  });

  it('SES-2 gives a cookie that is __Host-, Secure, HttpOnly, SameSite and for the whole host', async () => {
    const response = await begin(await serve());
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    const [pair, ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-mfa-onehealthport-[0-9a-f]{8}=[\w-]{22,}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('SES-2 takes the cookie back on signing out', async () => {
    const { url } = await serve();
    const signedIn = await post(`${url}/onehealthport/mfa/flows`, {
      kind: 'sign-in',
      application: 'directory',
      action: 'sign-in',
      inputs: { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' },
    });
    const [cookie = ''] = signedIn.headers.getSetCookie();
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    const out = await fetch(`${url}/onehealthport/mfa/session`, { method: 'DELETE', headers });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(
      /^__Host-mfa-onehealthport-[0-9a-f]{8}=; Max-Age=0; Path=\/;/,
    );
  });

  it('gives one without Secure where it is told to', async () => {
    const response = await begin(await serve({ secureCookies: false }));
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^mfa-onehealthport-[0-9a-f]{8}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('sees where a request comes from', async () => {
    const { url, backend } = await serve({ host: '127.0.0.1' });
    await begin({ url } as RunningServer);
    const audit = await fetch(`${url}/__mock/audit`);
    expect(await audit.json()).toMatchObject([{ event: 'session_created', ip: '127.0.0.1' }]);
    expect(backend.snapshot()).toContain('127.0.0.1');
  });

  it('answers to hosts in whichever way they are written', async () => {
    const { url } = await serve({ allowHosts: ['Mock.Clinic.example', '::1', 'fd00::1'] });
    for (const host of ['mock.clinic.example', 'MOCK.clinic.EXAMPLE', '[fd00::1]'])
      expect(await statusAt(`${url}/onehealthport/mfa/session`, host), host).toBe(401);
  });

  it('cuts the connection off', async () => {
    const { url } = await serve();
    await post(`${url}/__mock/faults`, [{ match: 'session', drop: true }]);
    await expect(fetch(`${url}/onehealthport/mfa/session`)).rejects.toThrow(TypeError);
    expect((await fetch(`${url}/onehealthport/mfa/session`)).status).toBe(401);
  });

  it('says when it cannot listen', async () => {
    const { url } = await serve();
    await expect(serveBackend({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });

  it('listens at each address that a browser may take localhost for', async () => {
    const { url } = await serve();
    const { hostname, port } = new URL(url);
    expect(hostname).toBe('localhost');
    for (const address of loopback) {
      const host = address.includes(':') ? `[${address}]` : address;
      expect((await fetch(`http://${host}:${port}/onehealthport/mfa/session`)).status, address).toBe(401);
    }
  });

  it('does not share localhost with another server, at whichever address that is', async () => {
    const other = createServer((_request, response) => response.destroy());
    await new Promise<void>((resolve) => other.listen(0, loopback.at(-1), resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await expect(serveBackend({ port })).rejects.toThrow('EADDRINUSE');
      // What had been opened before is closed again.
      await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow(TypeError);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('has a name to be called by where it listens at every address', async () => {
    const { url } = await serve({ host: '0.0.0.0' });
    expect(new URL(url).hostname).toBe('localhost');
    expect((await fetch(`${url}/onehealthport/mfa/session`)).status).toBe(401);
  });

  it.each(['GET / HTTP/1.1\r\nHost: [', 'GET http://x.example/ HTTP/1.1\r\nHost: localhost:1'])(
    'lets through as a middleware what is no address: %j',
    async (head) => {
      const listener = createListener(createBackend());
      const development = createServer((request, response) => {
        try {
          listener(request, response, () => response.end('the page'));
        } catch (error) {
          response.end(String(error));
        }
      });
      await new Promise<void>((resolve) => development.listen(0, '127.0.0.1', resolve));
      const { port } = development.address() as AddressInfo;
      try {
        const socket = connect(port, '127.0.0.1');
        socket.write(`${head}\r\nConnection: close\r\n\r\n`);
        expect(await text(socket)).toMatch(/the page$/);
      } finally {
        await new Promise((resolve) => development.close(resolve));
      }
    },
  );

  it('is a middleware that lets through what is not its own', async () => {
    const listener = createListener(createBackend());
    const development = createServer((request, response) =>
      listener(request, response, () => response.end('the page')),
    );
    await new Promise<void>((resolve) => development.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(development.address() as AddressInfo).port}`;
    try {
      expect(await (await fetch(`${url}/onehealthport/`)).text()).toBe('the page');
      expect((await fetch(`${url}/onehealthport/mfa/session`)).status).toBe(401);
    } finally {
      await new Promise((resolve) => {
        development.close(resolve);
        development.closeAllConnections();
      });
    }
  });
});
