import { describe, expect, it } from 'vitest';
import { platformRandom, randomDigits, randomId } from '../../../mocks/server/random.ts';

describe('randomness', () => {
  it('OTP-1 makes every digit as likely as the others: bytes that would not are thrown away', () => {
    const bytes = [...Array(256).keys()];
    const digits = randomDigits((target) => target.fill(bytes.shift() ?? 0), 250);
    const counts = [...'0123456789'].map((digit) => digits.split(digit).length - 1);
    expect(counts).toEqual(Array(10).fill(25));
    expect(bytes.shift()).toBe(250);
    expect(randomDigits((target) => target.fill(bytes.shift() ?? 7), 1)).toBe('7');
  });

  it('OTP-1 makes as many digits as were asked for, zeros in front too', () => {
    expect(randomDigits((target) => target.fill(0), 6)).toBe('000000');
    expect(randomDigits(platformRandom, 8)).toMatch(/^\d{8}$/);
  });

  it('SES-1 makes ids of 160 bits', () => {
    const sizes: number[] = [];
    const id = randomId((bytes) => {
      sizes.push(bytes.length * 8);
      return platformRandom(bytes);
    });
    expect(sizes).toEqual([160]);
    expect(id).toMatch(/^[\w-]{27}$/);
  });
});
