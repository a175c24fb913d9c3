import { describe, expect, it } from 'vitest';
import { createBackend } from '../../../mocks/index.ts';
import { CookieJar, visit } from '../../../mocks/server/http/jar.ts';

const begin = (credentials: RequestCredentials) =>
  new Request('https://mock.example/onehealthport/mfa/flows', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'sign-in' }),
    credentials,
  });

describe('the jar of a page', () => {
  it('SES-2 keeps the cookie where no script sees it', async () => {
    const backend = createBackend();
    const jar = new CookieJar();
    const response = await visit(backend, jar, begin('same-origin'));
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(jar.cookies()).toMatch(/^__Host-mfa-onehealthport-[0-9a-f]{8}=[\w-]+$/);

    const { id } = (await response.json()) as { id: string };
    const read = new Request(`https://mock.example/onehealthport/mfa/flows/${id}`);
    expect((await visit(backend, jar, read)).status).toBe(200);
    expect((await visit(backend, new CookieJar(), read)).status).toBe(404);
  });

  it('is not opened for a request without credentials', async () => {
    const jar = new CookieJar();
    await visit(createBackend(), jar, begin('omit'));
    expect(jar.cookies()).toBe('');
  });

  it('holds one cookie of a name, until it is taken back', () => {
    const jar = new CookieJar();
    jar.setCookie('a=1; Path=/');
    jar.setCookie('b=2; Path=/; Secure');
    jar.setCookie('a=3; Path=/');
    expect(jar.cookies()).toBe('a=3; b=2');
    jar.setCookie('a=; Max-Age=0; Path=/');
    expect(jar.cookies()).toBe('b=2');
  });

  it('can be carried over to another page', () => {
    const jar = new CookieJar();
    jar.setCookie('a=1; Path=/');
    const next = new CookieJar();
    next.restore(jar.entries());
    expect(next.cookies()).toBe('a=1');
  });
});
