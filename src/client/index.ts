/** The protocol as functions: a verb in, the server's answer out. Knows no DOM and no Lit. */
export * from './client.ts';
export * from './mfa-error.ts';
export type { Answer, ClientOptions, RefusedProblem } from './request.ts';
export * from './session.ts';
