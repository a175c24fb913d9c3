import type { InputError, ShownProblem } from '../wire/index.ts';

/** Where a problem is said: each part of it once. */
export interface Located {
  /** What is wrong with an input, by its name: one error of several, or the problem as a whole. */
  at: Record<string, InputError | ShownProblem>;
  /** Whether it is said above the form: some of it can be mended at no input that is shown. */
  isAbove: boolean;
}

/** @param shown the names of the inputs on the screen */
export function locateProblem(problem: ShownProblem | undefined, shown: readonly string[]): Located {
  const at = problem?.errors ?? (problem?.input ? { [problem.input]: problem } : {});
  const names = Object.keys(at);
  return { at, isAbove: !!problem && !(names[0] && names.every((name) => shown.includes(name))) };
}
