import { meetsRule, normalizeCode } from '../../../src/wire/index.ts';
import type { Action, Input, InputError, Inputs } from '../../../src/wire/index.ts';
import type { Refusal } from '../refusal.ts';

function normalise({ type }: Input, value: string): string {
  if (type === 'code') return normalizeCode(value);
  return type === 'password' || type === 'new-password' ? value : value.trim();
}

/** Longer is nothing that anybody types or pastes; what is kept of it must not fill the server. */
const LONGEST = 1000;

function errorOf(input: Input, value: string, given: Inputs): InputError | undefined {
  const { type, required, options = [], length, rules = [] } = input;
  if (value === '') return required ? 'required' : undefined;
  if (value.length > LONGEST) return 'invalid';
  if (type === 'choice' || type === 'select')
    return options.some((option) => option.value === value) ? undefined : 'invalid';
  if (type === 'code') return /^\d+$/.test(value) && value.length === length ? undefined : 'invalid';
  if (type === 'checkbox') return value === 'true' ? undefined : 'invalid';
  return rules.find((rule) => meetsRule(rule, value, given) === false)?.name;
}

/** Takes what an action asks for out of what came in, and nothing else; or says what is wrong with it. */
export function readInputs(
  { inputs: expected = {} }: Action,
  given: Inputs,
): { inputs: Inputs } | { refusal: Refusal } {
  const inputs: Inputs = {};
  const errors: Record<string, InputError> = {};
  for (const [name, input] of Object.entries(expected)) {
    const value = normalise(input, Object.hasOwn(given, name) ? (given[name] ?? '') : '');
    const error = errorOf(input, value, given);
    if (error) errors[name] = error;
    else inputs[name] = value;
    if (input.options?.some((option) => option.value === value && option.held)) {
      return { refusal: { code: 'action-unavailable' } };
    }
  }
  return Object.keys(errors).length > 0 ? { refusal: { code: 'input-invalid', errors } } : { inputs };
}
