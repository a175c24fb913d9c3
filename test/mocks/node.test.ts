import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setupBackend } from '../../mocks/node.ts';

const mock = setupBackend({ passwordIterations: 1 });
beforeAll(() => mock.listen());
afterEach(() => mock.reset());
afterAll(() => mock.close());

const root = 'https://portal.example/onehealthport/mfa';

const post = (path: string, body: unknown) =>
  fetch(`${root}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const signIn = (application: string) =>
  post('/flows', {
    kind: 'sign-in',
    application,
    action: 'sign-in',
    inputs: { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' },
  });

describe('setupBackend', () => {
  it('answers what a test fetches, and keeps its cookies', async () => {
    const response = await signIn('directory');
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual([]);
    const session = await fetch(`${root}/session`);
    expect(await session.json()).toMatchObject({ username: 'jrao001', aal: 1 });
  });

  it('is as it was at the start after a reset', async () => {
    await signIn('directory');
    await mock.reset();
    expect((await fetch(`${root}/session`)).status).toBe(401);
  });

  it('breaks the connection as a network does', async () => {
    await fetch('https://portal.example/__mock/faults', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify([{ match: 'session', drop: true }]),
    });
    await expect(fetch(`${root}/session`)).rejects.toThrow(TypeError);
    expect((await fetch(`${root}/session`)).status).toBe(401);
  });

  it('leaves other requests alone', async () => {
    await expect(fetch('http://127.0.0.1:9/elsewhere')).rejects.toThrow(TypeError);
  });
});
