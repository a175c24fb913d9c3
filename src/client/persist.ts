import type { MfaError } from './mfa-error.ts';
import { request } from './request.ts';
import type { Answer, Asked, ClientOptions } from './request.ts';

/** Waits, unless the caller gives up. */
const sleep = (ms: number, signal?: AbortSignal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => resolve(clearTimeout(timer)));
  });

/**
 * One request, tried again by itself where it or its answer did not get through. Each try of it has the same key, so that nothing is done
 * twice.
 *
 * @throws MfaError when no answer can be had, or none that is on the wire
 */
export async function persist<T>(options: ClientOptions, asked: Asked): Promise<Answer<T>> {
  const delays = [...(options.retryDelays ?? [400, 1600])];
  for (;;) {
    try {
      return await request(options, asked);
    } catch (error) {
      const { code } = error as MfaError;
      // What took too long is not waited for again; but something that is to be done is tried once more.
      if (code === 'timeout') delays.splice(asked.key ? 1 : 0);
      if (!delays.length || /^(aborted|malformed)$/.test(code)) throw error;
      await sleep(delays.shift()!, asked.signal);
    }
  }
}
