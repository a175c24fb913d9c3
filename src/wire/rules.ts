import { compactDigits } from './normalize.ts';
import type { Inputs } from './input.ts';
import type { Rule } from './rule.ts';

/** Luhn's check over `80840` and the number (CMS, NPI check digit): the 24 is what the prefix adds. */
function isNpi(text: string): boolean {
  const digits = compactDigits(text);
  if (!/^[12]\d{9}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 24);
  return sum % 10 === 0;
}

/** ASCII alone is folded: a Kelvin sign is no k. */
const folded = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * Whether a value meets a rule; undefined where only the server can tell.
 *
 * @param inputs what was typed into the other inputs of the action, by name
 */
export function meetsRule(rule: Rule, value: string, inputs: Inputs = {}): boolean | undefined {
  switch (rule.name) {
    case 'min-length':
      return [...value].length >= rule.value;
    case 'digits':
      return new RegExp(`^\\d{${rule.value}}$`).test(compactDigits(value));
    case 'npi':
      return isNpi(value);
    case 'excludes': {
      const other = folded((inputs[rule.input] ?? '').trim());
      return other === '' || !folded(value).includes(other);
    }
    case 'not-common':
      return undefined;
  }
}
