import type { Action, Flow } from '../../src/wire/index.ts';
import type { CodeTarget } from './factors/code-target.ts';

/** A step as it is shown: what it is and what can be done on it. */
export type Stage = Pick<Flow, 'step' | 'timing'> & {
  actions: Record<string, Action>;
  /** What wrong codes that are entered here count against. */
  method?: string;
  /** What is sent here. */
  target?: CodeTarget;
};
