import { sessionShape } from '../wire/shape.ts';
import type { Session } from '../wire/index.ts';
import { request } from './request.ts';
import type { Answer, ClientOptions } from './request.ts';

/** Who is signed in; refused with `session-required` when nobody is. Rejects with an `MfaError` when no answer can be had. */
export const readSession = (options: ClientOptions, signal?: AbortSignal): Promise<Answer<Session>> =>
  request(options, 'GET', '/session', sessionShape, signal);

/** Signs out. Rejects with an `MfaError` when no answer can be had. */
export const endSession = (options: ClientOptions, signal?: AbortSignal): Promise<Answer<undefined>> =>
  request(options, 'DELETE', '/session', undefined, signal);
