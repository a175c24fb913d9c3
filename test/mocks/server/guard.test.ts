import { describe, expect, it } from 'vitest';
import { Visitor, World } from '../backend.ts';

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const foreign = { Origin: 'https://evil.example' };
const friend = 'https://portal.example';
const body = { kind: 'sign-in', application: 'claims' };

describe('requests from elsewhere', () => {
  it.each([
    ['a form', form],
    ['a form that calls itself text', { 'Content-Type': 'text/plain' }],
    ['a form with a file', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['what only looks like JSON', { 'Content-Type': 'application/json-seq' }],
    ['another site', foreign],
    ['another port', { Origin: 'https://mock.example:8443' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('SES-5 are refused: %s', async (_from, headers) => {
    const visitor = new Visitor(new World());
    const answer = await visitor.request('POST', '/onehealthport/mfa/flows', body, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await visitor.world.audit()).toMatchObject([{ event: 'authz_fail', reason: 'origin-refused' }]);
  });

  it('SES-5 act on no flow and sign nobody out', async () => {
    const visitor = await new Visitor(new World()).reach('email', 'jrao001');
    const path = `${visitor.root}/flows/${visitor.flow.id}/actions/verify`;
    const guess = { version: visitor.flow.version, inputs: { code: await visitor.world.lastCode() } };
    for (const headers of [form, foreign]) {
      expect((await visitor.request('POST', path, guess, headers)).status).toBe(403);
    }
    await visitor.verify(await visitor.world.lastCode());
    for (const headers of [foreign, { 'Sec-Fetch-Site': 'cross-site' }]) {
      expect((await visitor.request('DELETE', `${visitor.root}/session`, undefined, headers)).status).toBe(
        403,
      );
    }
    expect((await visitor.session()).status).toBe(200);
  });

  it('are taken from the same host, and from a program that has none', async () => {
    const visitor = new Visitor(new World());
    const path = '/onehealthport/mfa/flows';
    const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json; charset=utf-8' };
    expect((await visitor.request('POST', path, body, sameOrigin)).status).toBe(201);
    const request = new Request(`https://mock.example${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect((await visitor.world.backend.fetch(request)).status).toBe(201);
  });

  it('are taken from an origin that may call, which may read the answer', async () => {
    const visitor = new Visitor(new World({ origins: [friend] }));
    const answer = await visitor.request('POST', '/onehealthport/mfa/flows', body, {
      Origin: friend,
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(answer.status).toBe(201);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  it.each([
    [friend, friend],
    ['https://evil.example', null],
  ])('are answered beforehand when they ask whether they may: %s', async (origin, allowed) => {
    const { backend } = new World({ origins: [friend] });
    const request = new Request('https://mock.example/onehealthport/mfa/flows', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    const { status, headers } = await backend.fetch(request);
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(allowed);
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Content-Type');
  });

  it('are told what can be done where they ask for something else (RFC 9110, 15.5.6)', async () => {
    const visitor = new Visitor(new World());
    for (const [method, path, allow] of [
      ['PUT', '/flows', 'POST'],
      ['DELETE', '/flows/x', 'GET, HEAD'],
      ['PUT', '/session', 'GET, HEAD, POST, DELETE'],
    ] as const) {
      const answer = await visitor.request(method, visitor.root + path, {});
      expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
      expect(answer.headers.get('Allow')).toBe(allow);
    }
  });

  it('are not read to their end when they are too large', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 10_000;
        if (read > 10_000_000) controller.close();
        else controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    const url = 'https://mock.example/onehealthport/mfa/flows';
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const answer = await new World().backend.fetch(new Request(url, init));
    expect(answer.status).toBe(413);
    expect(read).toBeLessThan(200_000);
  });

  it.each([
    ['no JSON', '{', 400],
    ['JSON of another shape', '[]', 400],
    ['a version that is none', { version: '1' }, 400],
  ])('are malformed: %s', async (_what, malformed, status) => {
    const visitor = new Visitor(new World());
    await visitor.begin('claims');
    const path = typeof malformed === 'string' ? '/flows' : `/flows/${visitor.flow.id}/actions/cancel`;
    const answer = await visitor.request('POST', `${visitor.root}${path}`, malformed);
    expect(answer).toMatchObject({ status, body: { code: 'request-malformed' } });
  });
});
