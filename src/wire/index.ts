/**
 * The contract between a portal's server and the kit. Schemas, which are the one source of the types and of
 * `openapi.json`, and what follows from a value and the time.
 */
export * from './availability.ts';
export * from './deadlines.ts';
export * from './flow.ts';
export * from './input.ts';
export * from './problem.ts';
export * from './request.ts';
export * from './session.ts';
export * from './step.ts';
