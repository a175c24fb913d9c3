import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Start } from '../../../src/wire/index.ts';
import { Visitor, World } from '../backend.ts';

const start = (query = '?application=claims', headers: HeadersInit = {}) =>
  new Visitor(new World()).request('GET', `/onehealthport/mfa/start/sign-in${query}`, undefined, headers);

/** What is no name from the portal's list. */
const strangers = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/onehealthport/apps/claims',
  'constructor',
  '',
];

describe('the first step', () => {
  it('is known to who has any of it (RFC 9110, 13.1.2)', async () => {
    expect((await start('', { 'If-None-Match': '*' })).status).toBe(304);
    expect((await start('', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('OHP-1 has the three inputs in their order and the three links, with support, and nobody in it', async () => {
    const { status, body, headers } = await start();
    expect(status).toBe(200);
    expect(v.parse(Start, body)).toEqual({
      kind: 'sign-in',
      portal: 'onehealthport',
      step: { kind: 'sign-in' },
      actions: {
        'sign-in': {
          inputs: {
            subscriberId: { type: 'text', required: true },
            username: { type: 'username', required: true },
            password: { type: 'password', required: true },
          },
        },
      },
      links: ['subscribe', 'forgot-password', 'forgot-subscriber-id', 'support'].map((rel) => ({
        rel,
        href: `/onehealthport/pages/${rel}`,
      })),
    });
    expect(Object.keys((body as Start).actions['sign-in']?.inputs ?? {})).toEqual([
      'subscriberId',
      'username',
      'password',
    ]);
    expect(headers.getSetCookie()).toEqual([]);
  });

  it('may be kept by anybody, and asked for again at no cost', async () => {
    const { headers } = await start();
    expect(headers.get('Cache-Control')).toBe('public, max-age=300');
    const etag = headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      expect(await start('', { 'If-None-Match': known })).toMatchObject({ status: 304, body: undefined });
    }
    expect((await start('', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('leaves nothing at the server', async () => {
    const visitor = new Visitor(new World());
    await visitor.world.outbox();
    const before = visitor.world.backend.snapshot();
    await visitor.request('GET', '/onehealthport/mfa/start/sign-in');
    expect(visitor.world.backend.snapshot()).toBe(before);
  });

  it.each(strangers)('WEB-3 takes no address in place of an application: %j', async (application) => {
    const visitor = new Visitor(new World());
    const query = `?application=${encodeURIComponent(application)}`;
    const notFound = { status: 404, body: { code: 'not-found' } };
    expect(await start(query)).toMatchObject(notFound);
    expect(await visitor.begin(application)).toMatchObject(notFound);
    expect(await visitor.begin(application, 'sign-in', visitor.credentials('jrao001'))).toMatchObject(
      notFound,
    );
  });

  it.each([
    ['claims', '/onehealthport/apps/claims', 'Claims'],
    ['optum', '/onehealthport/apps/optum', 'Optum'],
    [undefined, '/onehealthport/apps/claims', 'Claims'],
  ])('WEB-3 OHP-7 leads to the application that was asked for: %s', async (asked, redirect, application) => {
    const world = new World();
    const visitor = await new Visitor(world).signIn('agarcia002', asked);
    await visitor.choose('authenticator');
    await visitor.act('verify', {
      code: await world.appCode('agarcia002'),
      redirect: 'https://evil.example/',
    });
    expect(visitor.flow.step).toEqual({ kind: 'done', redirect, application });
  });

  it.each([
    '/nowhere/mfa/start/sign-in',
    '/onehealthport/mfa/start/manage',
    '/onehealthport/mfa/start/nonsense',
    '/onehealthport/mfa',
    '/onehealthport/mfa/codes',
    '/',
  ])('is not found elsewhere: %s', async (path) => {
    const answer = await new Visitor(new World()).request('GET', path);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it.each(['manage', 'nonsense'])('is not begun for another kind: %s', async (kind) => {
    const answer = await new Visitor(new World()).request('POST', '/onehealthport/mfa/flows', { kind });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
