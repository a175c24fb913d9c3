import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsRule } from '../../src/wire/index.ts';

const kelvin = '\u212a';

describe('min-length', () => {
  it.each([
    ['1234567', false],
    ['12345678', true],
    ['😀'.repeat(7), false],
    ['😀'.repeat(8), true],
    ['        ', true],
  ])('PWD-1 counts code points: %s', (value, isMet) => {
    expect(meetsRule({ name: 'min-length', value: 8 }, value)).toBe(isMet);
  });
});

describe('digits', () => {
  it.each([
    ['123456789', true],
    ['12-3456789', true],
    ['12 345 67\u201389', true],
    ['12345678', false],
    ['1234567890', false],
    ['12345678a', false],
    ['\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669', false],
    ['123456789\n', true],
  ])('%j', (value, isMet) => {
    expect(meetsRule({ name: 'digits', value: 9 }, value)).toBe(isMet);
  });
});

describe('npi', () => {
  const isNpi = (value: string) => meetsRule({ name: 'npi' }, value);

  // The first is the example of the CMS's own description of the check digit.
  it.each(['1234567893', '1245319599', '1234 567 893'])('takes %s', (value) => {
    expect(isNpi(value)).toBe(true);
  });

  it.each([
    '1234567890',
    '1234567839',
    '123456789',
    '12345678930',
    '3234567891',
    '0000000000',
    '',
    'abcdefghij',
  ])('refuses %j', (value) => {
    expect(isNpi(value)).toBe(false);
  });

  it('has one check digit for each nine others, and sees each digit that is mistyped', () => {
    const others = fc.integer({ min: 100_000_000, max: 299_999_999 }).map(String);
    fc.assert(
      fc.property(others, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const right = [...'0123456789'].map((last) => nine + last).filter(isNpi);
        expect(right).toHaveLength(1);
        const digits = [...(right[0] ?? '')];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isNpi(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('excludes', () => {
  it.each([
    ['my-jrao001-secret', 'jrao001', false],
    ['my-JRAO001-secret', 'jrao001', false],
    ['my-jrao001-secret', '  JRao001 ', false],
    ['my-secret', 'jrao001', true],
    [`${kelvin}im`, 'kim', true],
    ['anything', '', true],
    ['any thing', '   ', true],
  ])('%j without %j', (value, username, isMet) => {
    expect(meetsRule({ name: 'excludes', input: 'username' }, value, { username })).toBe(isMet);
  });

  it('is met where the other input is not there', () => {
    expect(meetsRule({ name: 'excludes', input: 'username' }, 'anything')).toBe(true);
  });
});

it('leaves to the server what only the server can tell', () => {
  expect(meetsRule({ name: 'not-common' }, 'password')).toBeUndefined();
});
