import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';

/**
 * Time that only the test moves, for each test that asks for it. Frames and the tasks of the browser itself go on, so that
 * elements are drawn as ever.
 */
export function useClock(): SinonFakeTimers {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({
      now: Date.UTC(2026, 0, 5, 9),
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => clock.restore());
  return new Proxy({} as SinonFakeTimers, { get: (_, name) => Reflect.get(clock, name) as unknown });
}
