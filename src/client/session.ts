import { sessionShape } from '../wire/shape.ts';
import type { Session } from '../wire/index.ts';
import { persist } from './persist.ts';
import { createKey } from './request.ts';
import type { Answer, ClientOptions } from './request.ts';

/**
 * Who is signed in; refused with `session-required` when nobody is. To ask is no activity. Rejects with an `MfaError` when no answer
 * can be had.
 */
export const readSession = (options: ClientOptions, signal?: AbortSignal): Promise<Answer<Session>> =>
  persist(options, { path: '/session', shape: sessionShape, signal });

/**
 * The person is still there: the seconds until the session ends for want of activity begin anew. Refused with `session-required` when
 * it has ended. Rejects with an `MfaError` when no answer can be had.
 */
export const continueSession = (options: ClientOptions, signal?: AbortSignal): Promise<Answer<Session>> =>
  persist(options, {
    method: 'POST',
    path: '/session',
    shape: sessionShape,
    signal,
    body: '{}',
    key: createKey(options),
  });

/** Signs out. Rejects with an `MfaError` when no answer can be had. */
export const endSession = (options: ClientOptions, signal?: AbortSignal): Promise<Answer<undefined>> =>
  persist(options, { method: 'DELETE', path: '/session', signal });
