import { describe, expect, it } from 'vitest';
import { runningCode } from '../../../mocks/server/factors/totp.ts';
import { codeOf, Visitor, World } from '../backend.ts';

const reach = async (world: World) => new Visitor(world).reach('authenticator');

describe('authenticator codes', () => {
  // RFC 6238 appendix B; its eight digits end in the six that apps show. The secret is "12345678901234567890".
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('TOTP-1 are those of RFC 6238: at %i', async (time, code) => {
    expect(await runningCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', time * 1000)).toMatchObject({ code });
  });

  it.each([
    [29, 'its own step', 200],
    [30, 'the step after', 200],
    [59, 'the step after', 200],
    [60, 'the step after that', 422],
  ])('TOTP-2 are taken on the clock of the server: %i s later, in %s', async (seconds, _step, status) => {
    const world = new World();
    const visitor = await reach(world);
    const code = await world.appCode('agarcia002');
    world.advance(seconds);
    expect((await visitor.verify(code)).status).toBe(status);
  });

  it('TOTP-2 are not taken before their step begins', async () => {
    const world = new World();
    const visitor = await reach(world);
    world.advance(30);
    const next = await world.appCode('agarcia002');
    world.advance(-30);
    expect(codeOf(await visitor.verify(next))).toBe('code-wrong');
  });

  it('TOTP-3 are taken once', async () => {
    const world = new World();
    const code = await world.appCode('agarcia002');
    expect((await (await reach(world)).verify(code)).status).toBe(200);
    const again = await reach(world);
    expect(codeOf(await again.verify(code))).toBe('code-used');
    expect(again.flow.timing).toMatchObject({ attemptsLeft: 9 });
  });

  it('TOTP-3 are taken forward only', async () => {
    const world = new World();
    const before = await world.appCode('agarcia002');
    world.advance(30);
    expect((await (await reach(world)).verify(await world.appCode('agarcia002'))).status).toBe(200);
    expect(codeOf(await (await reach(world)).verify(before))).toBe('code-used');
  });

  it('TOTP-3 are taken by one of two that enter them at once', async () => {
    const world = new World();
    const visitors = [await reach(world), await reach(world)];
    const code = await world.appCode('agarcia002');
    const answers = await Promise.all(visitors.map((visitor) => visitor.verify(code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('make the session AAL2', async () => {
    const world = new World();
    const visitor = await reach(world);
    await visitor.verify(await world.appCode('agarcia002'));
    expect((await visitor.session()).body).toMatchObject({ aal: 2, methods: ['password', 'authenticator'] });
  });
});
