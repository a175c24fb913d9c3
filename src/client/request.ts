import { receive } from '../wire/received.ts';
import { fits, problemShape } from '../wire/shape.ts';
import type { Shape } from '../wire/shape.ts';
import type { LiveFlow, Problem, ShownProblem } from '../wire/index.ts';
import { MfaError } from './mfa-error.ts';
import { retryAfter } from './retry-after.ts';

export interface ClientOptions {
  /** Where the protocol is served, without a slash at the end: `/onehealthport/mfa`. */
  endpoint: string;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds until an answer is given up; 15,000 unless told. */
  timeout?: number;
  /** Milliseconds before each further try of a request that did not get through; two tries unless told. */
  retryDelays?: readonly number[];
  /** Milliseconds on the device's clock; only differences of it are used. */
  now?: () => number;
  /** Fills an array with random bits. */
  getRandomValues?: (words: Uint32Array<ArrayBuffer>) => Uint32Array<ArrayBuffer>;
}

/** The server's no. Its `flow`, where there is one, is the present one and stays usable. */
export interface RefusedProblem extends ShownProblem {
  flow?: LiveFlow;
}

/** What the server said: here it is, or no. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: RefusedProblem };

/** One request, and the shape of what is to come. */
export interface Asked {
  method?: 'POST' | 'DELETE';
  path: string;
  shape?: Shape;
  signal?: AbortSignal;
  body?: string;
  /** The same for each try of one request (draft-ietf-httpapi-idempotency-key-header). */
  key?: string;
}

/** 128 random bits, in digits and hyphens. */
export const createKey = ({
  getRandomValues = (words) => crypto.getRandomValues(words),
}: ClientOptions): string => getRandomValues(new Uint32Array(4)).join('-');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * One request and its answer.
 *
 * @throws MfaError when no answer can be had, or none that is on the wire
 */
export async function request<T>(
  { endpoint, fetch = globalThis.fetch.bind(globalThis), timeout = 15_000, now = Date.now }: ClientOptions,
  { method, path, shape, signal, body, key }: Asked,
): Promise<Answer<T>> {
  const late = AbortSignal.timeout(timeout);
  let response, value;
  try {
    signal?.throwIfAborted();
    response = await fetch(endpoint + path, {
      method,
      credentials: 'include',
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json', 'idempotency-key': `"${key}"` }),
      },
      body,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    value = parse(await response.text());
  } catch (cause) {
    throw new MfaError(signal?.aborted ? 'aborted' : late.aborted ? 'timeout' : 'network', cause);
  }
  if (response.ok) {
    if (!shape || fits(shape, value)) return { ok: true, value: value as T };
  } else if (fits(problemShape, value)) {
    const { code, input, errors, flow } = value as Problem;
    const refused = { code, input, errors, flow: flow && receive(flow, now()) };
    return { ok: false, problem: { ...refused, retryAfter: retryAfter(response.headers, now()) } };
  }
  throw new MfaError(response.status >= 500 ? 'unavailable' : 'malformed');
}
