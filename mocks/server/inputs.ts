import type { Action, Input, InputError, Inputs, Step } from '../../src/wire/index.ts';
import type { Refusal } from './problems.ts';

/** "123 456", "123-456" and "#123456" are what people copy (OTP-10). */
const normaliseCode = (value: string) => value.replace(/[\s-]/g, '').replace(/^#/, '');

function normalise({ type }: Input, value: string): string {
  if (type === 'code') return normaliseCode(value);
  return type === 'password' || type === 'new-password' ? value : value.trim();
}

function errorOf({ type, required, options = [] }: Input, value: string, step: Step): InputError | undefined {
  if (value === '') return required ? 'required' : undefined;
  if (type === 'choice') return options.some((option) => option.value === value) ? undefined : 'invalid';
  if (type !== 'code') return undefined;
  const length = 'length' in step ? step.length : undefined;
  return /^\d+$/.test(value) && value.length === length ? undefined : 'invalid';
}

/** Takes what an action asks for out of what came in, and nothing else; or says what is wrong with it. */
export function readInputs(
  { inputs: expected = {} }: Action,
  given: Inputs,
  step: Step,
): { inputs: Inputs } | { refusal: Refusal } {
  const inputs: Inputs = {};
  const errors: Record<string, InputError> = {};
  for (const [name, input] of Object.entries(expected)) {
    const value = normalise(input, Object.hasOwn(given, name) ? (given[name] ?? '') : '');
    const error = errorOf(input, value, step);
    if (error) errors[name] = error;
    else inputs[name] = value;
    if (input.options?.some((option) => option.value === value && option.disabled)) {
      return { refusal: { code: 'action-unavailable' } };
    }
  }
  return Object.keys(errors).length > 0 ? { refusal: { code: 'input-invalid', errors } } : { inputs };
}
