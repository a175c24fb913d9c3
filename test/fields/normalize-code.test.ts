import { expect } from '@open-wc/testing';
import { normalizeCode } from '../../src/fields/normalize-code.ts';

describe('normalizeCode', () => {
  const rows: readonly [typed: string, code: string][] = [
    ['123456', '123456'],
    ['000042', '000042'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['#123456', '123456'],
    [' 123\u00a0456\n', '123456'],
    ['123\u2013456', '123456'],
    ['123\u2010456', '123456'],
    ['12a456', '12a456'],
    ['', ''],
  ];
  for (const [typed, code] of rows) {
    it(`OTP-10 ${JSON.stringify(typed)} is ${JSON.stringify(code)}`, () => {
      expect(normalizeCode(typed)).to.equal(code);
    });
  }
});
