import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Counts, VitestReport } from './counts.ts';
import { countVitest } from './counts.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'verify-'));
const report = (name: string) => join(reports, `${name}.json`);
const vitest = (name: string) =>
  `vitest run --project ${name} --reporter=default --reporter=json --outputFile.json=${report(name)}`;

interface Step {
  name: string;
  command: string;
  /** Turns the report of a test run into counts; a step without it is no test run. */
  count?: (report: string) => Counts;
}

const countWtr = (text: string) => JSON.parse(text) as Counts;
const countVitestReport = (text: string) => countVitest(JSON.parse(text) as VitestReport);

/** What was built is not what was tested: templates are minified, modules merged. So those suites again, with the files that are published. */
const built = (kind: 'modules' | 'standalone', files: string) =>
  `npm run --silent build && BUILT=${kind} ENGINES=chromium wtr --files "${files}"`;

/** Fields and screens, and the journeys whose page makes no client of its own: the script brings one that knows no other's errors. */
const withoutClient =
  'test/{fields/*,screens/*,journeys/{autofill,e-mailed-code,interruptions,keyboard,locked,policies},built/screens}.test.ts';

const steps: Step[] = [
  { name: 'format', command: 'npm run --silent format:check' },
  { name: 'types', command: 'npm run --silent types' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'manifest', command: 'npm run --silent manifest' },
  { name: 'node', command: vitest('node'), count: countVitestReport },
  { name: 'package', command: vitest('package'), count: countVitestReport },
  { name: 'browsers', command: 'wtr', count: countWtr },
  { name: 'stories', command: vitest('stories'), count: countVitestReport },
  { name: 'size', command: 'npm run --silent size' },
  {
    name: 'modules',
    command: built('modules', 'test/{screens,elements,journeys,built}/**/*.test.ts'),
    count: countWtr,
  },
  {
    name: 'standalone',
    command: built('standalone', withoutClient),
    count: countWtr,
  },
];

interface Outcome extends Counts {
  name: string;
  seconds: number;
}

/** Runs one step; what it writes goes to the terminal. A step that fails without a failed test counts as one. */
function run({ name, command, count }: Step): Outcome {
  console.log(`\n=== ${name}: ${command}`);
  const begun = Date.now();
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
      TEST_COUNTS: report(name),
    },
  });
  const counts =
    count && existsSync(report(name)) ? count(readFileSync(report(name), 'utf8')) : { passed: 0, failed: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (count && counts.passed + counts.failed === 0) counts.failed = 1;
  return { name, ...counts, seconds: (Date.now() - begun) / 1000 };
}

const line = ({ name, passed, failed, seconds }: Outcome) => {
  const result = passed + failed === 0 ? 'ok' : `${passed} passed, ${failed} failed`;
  return `${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${result}`;
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);

const outcomes = steps.filter(({ name }) => asked.length === 0 || asked.includes(name)).map(run);
rmSync(reports, { recursive: true });

const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${outcomes.map(line).join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
