import { describe, expect, it } from 'vitest';
import { compactDigits, normalizeCode } from '../../src/wire/index.ts';

describe('normalizeCode', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['#123456', '123456'],
    [' 123\u00a0456\n', '123456'],
    ['123\u2013456', '123456'],
    ['123\u2010456', '123456'],
    ['- # 000042', '000042'],
    ['12a456', '12a456'],
    ['12#456', '12#456'],
    ['##123456', '#123456'],
    ['', ''],
  ])('OTP-10 makes of %j %j', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code);
    expect(normalizeCode(code), 'once more').toBe(code.replace(/^#/, ''));
  });
});

it('compactDigits leaves a hash where it is', () => {
  expect(compactDigits('#12-34 56')).toBe('#123456');
});
