import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Problem, ProblemCode } from '../../../src/wire/index.ts';
import { createStore } from '../../../mocks/index.ts';
import { Visitor, World, type Answer } from '../backend.ts';

/** Journeys that meet with every problem there is. */
async function collect(): Promise<Answer[]> {
  let isBroken = false;
  const world = new World({ delivery: () => (isBroken ? Promise.reject(new Error('down')) : undefined) });
  const visitor = new Visitor(world);
  const { root } = visitor;
  await visitor.request('POST', `${root}/flows`, '{');
  await visitor.request('PUT', `${root}/flows`, {});
  await visitor.request('POST', `${root}/flows`, JSON.stringify('x'.repeat(100_000)));
  await visitor.request('POST', `${root}/flows`, {}, { Origin: 'https://evil.example' });
  await visitor.request('GET', `${root}/start/manage`);
  await visitor.session();
  for (const kind of ['sign-in', 'register']) {
    await visitor.request('POST', `${root}/flows`, { kind }, { 'Idempotency-Key': `"${'a'.repeat(22)}"` });
  }
  for (let i = 0; i < 11; i++) {
    await visitor.begin('claims', 'sign-in', { ...visitor.credentials('jrao001'), password: 'wrong' });
  }
  await visitor.signIn('agarcia002');
  await visitor.act('verify');
  await visitor.act('cancel', {}, 1);
  await visitor.choose('nothing');
  await visitor.choose('email');
  isBroken = true;
  await visitor.send();
  isBroken = false;
  await visitor.send();
  await visitor.send();
  const first = await world.lastCode();
  for (let i = 0; i < 4; i++) {
    world.advance(120);
    await visitor.read();
    await visitor.send();
  }
  await visitor.send();
  await visitor.verify(first);
  await visitor.fail(1);
  world.advance(600);
  await visitor.verify('000000');
  await visitor.send();
  await visitor.verify(await world.lastCode());
  await visitor.act('cancel');
  const used = await world.lastCode();
  world.advance(120);
  await visitor.reach('email');
  await visitor.verify(used);
  for (let i = 0; i < 10; i++) {
    await visitor.fail(10);
    world.advance(600);
    await visitor.read();
    await visitor.send();
  }
  visitor.cookies.clear();
  await visitor.read();

  const failing = new Visitor(
    new World({
      createStore: () =>
        createStore({ beforeCommit: () => Promise.reject(new Error('the disk is full: /secret')) }),
      onError: () => undefined,
    }),
  );
  await failing.session();
  const elsewhere = new Visitor(new World({ hosts: ['localhost'] }));
  await elsewhere.session();
  return [...visitor.answers, ...failing.answers, ...elsewhere.answers];
}

describe('answers', async () => {
  const answers = await collect();
  const problems = answers.filter(({ status }) => status >= 400);
  const seen = problems.map(({ body }) => v.parse(Problem, body).code);

  it.each(ProblemCode.options)('RTL-2 meet with the problem %s here', (code) => {
    expect(seen).toContain(code);
  });

  it('RTL-2 that are problems are application/problem+json, with type, title, status and a known code', () => {
    for (const { status, headers, body } of problems) {
      expect(headers.get('Content-Type')).toBe('application/problem+json');
      const { code, ...problem } = v.parse(Problem, body);
      expect(v.is(ProblemCode, code)).toBe(true);
      expect(problem).toMatchObject({ status, type: `urn:mfa-elements:problem:${code}` });
      expect(problem.title).toMatch(/^[A-Z]/);
    }
  });

  it('RTL-1 that are 429 say in whole seconds when to come again', () => {
    const limited = problems.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThan(3);
    for (const { headers } of limited) expect(headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
  });

  it('RTL-5 are not kept by anybody, and say nothing to where the page goes next', () => {
    expect(answers.length).toBeGreaterThan(100);
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('tell nothing of what was thrown inside', () => {
    const failed = problems.find(({ status }) => status === 500);
    expect(failed?.body).toEqual({
      type: 'urn:mfa-elements:problem:server-error',
      title: 'The server failed',
      status: 500,
      code: 'server-error',
    });
  });
});
