import type { InputError, ShownProblem } from '../wire/index.ts';

/** Where a problem is said: each part of it once. */
export interface Located {
  /** What is wrong with an input, by its name: one error of several, or the problem as a whole. */
  at: Record<string, InputError | ShownProblem>;
  /** Whether it is said above the form, as some of it can be mended at no input that is shown. */
  isAbove: boolean;
}

/** @param shown the names of the inputs on the screen */
export function locateProblem(problem: ShownProblem | undefined, shown: readonly string[]): Located {
  const { errors, input } = problem ?? {};
  const places = Object.entries<InputError | ShownProblem>(errors ?? (input ? { [input]: problem! } : {}));
  const seen = places.filter(([name]) => shown.includes(name));
  return {
    at: Object.fromEntries(seen),
    isAbove: !!problem && (!seen.length || seen.length < places.length),
  };
}

/** Whether what was typed was refused, so that its secrets are of no more use. */
export const isRefusal = ({ code, errors, input }: ShownProblem): boolean =>
  !!(errors || input) || code.startsWith('code-');
