/**
 * The contract between a portal's server and the kit. Schemas, which are the one source of the types and of
 * `openapi.json`, and the rules that both sides must apply alike.
 */
export * from './fact.ts';
export * from './flow.ts';
export * from './held.ts';
export * from './input.ts';
export * from './normalize.ts';
export type { Open } from './open.ts';
export * from './problem.ts';
export * from './received.ts';
export * from './request.ts';
export * from './rule.ts';
export * from './rules.ts';
export * from './session.ts';
export * from './step.ts';
export * from './time.ts';
