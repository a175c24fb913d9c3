import type { TestSession, TestSuiteResult } from '@web/test-runner';

export interface Counts {
  passed: number;
  failed: number;
}

const testsOf = (suite: TestSuiteResult): TestSuiteResult['tests'] => [
  ...suite.tests,
  ...suite.suites.flatMap(testsOf),
];

/**
 * Every test of every file in every engine. What was skipped has not passed; a file that failed outside its tests counts as one
 * failed test.
 */
export function countSessions(sessions: Iterable<TestSession>): Counts {
  const counts = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const tests = session.testResults ? testsOf(session.testResults) : [];
    const passed = tests.filter((test) => test.passed).length;
    counts.passed += passed;
    counts.failed += tests.length - passed;
    if (!session.passed && passed === tests.length) counts.failed += 1;
  }
  return counts;
}

/** What vitest's json reporter writes, as far as it is read here. */
export interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
}

/** What was skipped has not passed. */
export const countVitest = ({ numTotalTests, numPassedTests }: VitestReport): Counts => ({
  passed: numPassedTests,
  failed: numTotalTests - numPassedTests,
});
