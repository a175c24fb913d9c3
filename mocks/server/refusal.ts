import type { InputError, ProblemCode } from '../../src/wire/index.ts';

/** Why something was refused, before it is an answer. */
export interface Refusal {
  code: ProblemCode;
  /** The name of the input where it is mended. */
  input?: string;
  /** By the name of the input. */
  errors?: Record<string, InputError>;
  /** Seconds; there must be one where the status is 429. */
  retryAfter?: number;
  /** The methods that can be used instead. */
  allow?: string;
  /** Whose it was, where the flow does not know; for the log alone. */
  account?: string;
}
