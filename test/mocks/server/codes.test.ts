import { describe, expect, it } from 'vitest';
import { platformRandom } from '../../../mocks/server/random.ts';
import { codeOf, Visitor, World, wrong } from '../backend.ts';

async function atCode(world = new World(), username = 'jrao001'): Promise<Visitor> {
  return new Visitor(world).reach('email', username);
}

describe('codes that are sent', () => {
  it('OTP-1 are six digits, kept as strings: "000042" verifies', async () => {
    const digits = [0, 0, 0, 0, 4, 2];
    const random = (bytes: Uint8Array<ArrayBuffer>) =>
      bytes.length === 1 ? bytes.fill(digits.shift() ?? 255) : platformRandom(bytes);
    const visitor = await atCode(new World({ random }));
    expect(await visitor.world.lastCode()).toBe('000042');
    expect(codeOf(await visitor.verify('42'))).toBe('input-invalid');
    expect((await visitor.verify('000042')).body).toMatchObject({ step: { kind: 'done' } });
  });

  it.each([
    [599, { status: 200 }],
    [600, { status: 422, body: { code: 'code-expired' } }],
  ])('OTP-2 work before 600 seconds are over: after %i', async (seconds, expected) => {
    const visitor = await atCode();
    visitor.world.advance(seconds);
    expect(await visitor.verify(await visitor.world.lastCode())).toMatchObject(expected);
  });

  it('OTP-2 that have expired are no failed attempt', async () => {
    const visitor = await atCode();
    visitor.world.advance(600);
    await visitor.verify('000000');
    expect(visitor.flow).toMatchObject({
      timing: { attemptsLeft: 10, expiresIn: 0 },
      notices: [{ code: 'code-expired', level: 'error' }],
    });
  });

  it('OTP-3 work once: in the same flow', async () => {
    const visitor = await atCode();
    const code = await visitor.world.lastCode();
    expect((await visitor.verify(code)).status).toBe(200);
    expect(codeOf(await visitor.verify(code))).toBe('flow-ended');
  });

  it('OTP-3 work once: in another flow', async () => {
    const world = new World();
    const visitor = await atCode(world);
    const code = await world.lastCode();
    await visitor.verify(code);
    world.advance(120);
    const later = await atCode(world);
    expect(codeOf(await later.verify(code))).toBe('code-used');
    expect(later.flow.timing).toMatchObject({ attemptsLeft: 9 });
  });

  it('OTP-4 V1 resend neither resets failures nor keeps the old code', async () => {
    const visitor = await atCode();
    const old = await visitor.world.lastCode();
    await visitor.fail(8);
    visitor.world.advance(120);
    await visitor.send();
    expect(codeOf(await visitor.verify(old))).toBe('code-replaced');
    expect(codeOf(await visitor.fail(1))).toBe('code-locked');
    expect(codeOf(await visitor.verify(await visitor.world.lastCode()))).toBe('code-locked');
    expect((await visitor.session()).status).toBe(401);
  });

  describe('OTP-5 are bound', () => {
    it('to their account', async () => {
      const world = new World();
      await atCode(world, 'jrao001');
      const code = await world.lastCode();
      const other = await atCode(world, 'agarcia002');
      expect(codeOf(await other.verify(code))).toBe('code-wrong');
    });

    it('to their flow', async () => {
      const world = new World();
      const first = await atCode(world);
      world.advance(120);
      await atCode(world);
      expect(codeOf(await first.verify(await world.lastCode()))).toBe('code-wrong');
    });

    it.each([
      ['purpose', { purpose: 'recover-password' }],
      ['destination', { destination: 'somebody@else.example' }],
      ['channel', { channel: 'text' }],
    ])('to their %s', async (_binding, change) => {
      const visitor = await atCode();
      const code = await visitor.world.lastCode();
      visitor.world.edit(({ accounts }) => {
        for (const account of accounts)
          account.codes = account.codes.map((record) => ({ ...record, ...change }));
      });
      await visitor.verify(code);
      expect((await visitor.session()).status).toBe(401);
    });
  });

  it('take the spaces, hyphens and the # that people copy with them', async () => {
    const visitor = await atCode();
    const code = await visitor.world.lastCode();
    expect((await visitor.verify(` #${code.slice(0, 3)}-${code.slice(3)} `)).status).toBe(200);
  });

  it.each(['', '12345', '1234567', 'abcdef', '12345６'])(
    'count nothing for %j, which no code is',
    async (code) => {
      const visitor = await atCode();
      const answer = await visitor.verify(code);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'input-invalid', errors: { code: code === '' ? 'required' : 'invalid' } },
      });
      expect(visitor.flow.timing).toMatchObject({ attemptsLeft: 10 });
    },
  );

  it('tell a code that a newer one replaced from a wrong one, and leave the newest valid', async () => {
    const visitor = await atCode();
    const old = await visitor.world.lastCode();
    visitor.world.advance(120);
    await visitor.send();
    const newest = await visitor.world.lastCode();
    expect(codeOf(await visitor.verify(old))).toBe('code-replaced');
    expect(codeOf(await visitor.verify(wrong(newest)))).toBe('code-wrong');
    expect((await visitor.verify(newest)).status).toBe(200);
  });
});
