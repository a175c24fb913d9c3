import type { TestSession } from '@web/test-runner';
import { describe, expect, it } from 'vitest';
import { countSessions, countVitest } from '../../tools/counts.ts';

const test = (passed: boolean, skipped = false) => ({ name: 'a', passed, skipped });
const suite = (name: string, tests: ReturnType<typeof test>[], suites: object[] = []) => ({
  name,
  tests,
  suites,
});

/** One file in one engine, as the test runner reports it. */
const session = (passed: boolean, testResults?: object) => ({ passed, testResults }) as TestSession;

describe('counts of browser tests', () => {
  it('go through suites within suites, files and engines', () => {
    const file = session(true, suite('', [test(true)], [suite('a', [test(true), test(true)])]));
    expect(countSessions([file, file])).toEqual({ passed: 6, failed: 0 });
  });

  it('take a skipped test for a failed one', () => {
    const file = session(true, suite('', [test(true), test(false, true)]));
    expect(countSessions([file])).toEqual({ passed: 1, failed: 1 });
  });

  it('take a file that failed outside of its tests for a failed test', () => {
    expect(countSessions([session(false), session(false, suite('', [test(true)]))])).toEqual({
      passed: 1,
      failed: 2,
    });
  });
});

describe('counts of vitest', () => {
  it('take a skipped test for a failed one', () => {
    expect(countVitest({ numTotalTests: 5, numPassedTests: 3 })).toEqual({ passed: 3, failed: 2 });
  });
});
