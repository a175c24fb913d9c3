import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { ensureBrowsers, parseEngines } from './tools/browsers.ts';
import { firefoxLauncher } from './tools/firefox-launcher.ts';
import { playwrightLauncher } from './tools/playwright-launcher.ts';
import { testRunnerHtml } from './tools/test-page.ts';
import { testRoutes } from './tools/test-routes.ts';
import { webkitLauncher } from './tools/webkit-launcher.ts';
import { countReporter } from './tools/count-reporter.ts';

/** Chromium as root has no sandbox, and on a closed network it should ask for nothing. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launchers = {
  // `browser: 'chrome'` must not be set here: it turns coverage off in silence.
  chromium: (executablePath) => chromeLauncher({ launchOptions: { executablePath, args: chromiumArgs } }),
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
};

const browsers = ensureBrowsers(parseEngines(process.env.ENGINES), Boolean(process.env.REQUIRE_ENGINES));

/** `ENGINES=chromium,webkit` chooses engines; `wtr --files test/fields/x.test.ts` chooses files. */
export default {
  files: [
    'test/{support,fields,screens,elements,journeys}/**/*.test.ts',
    'test/mocks/console/mock-*.test.ts',
  ],
  concurrency: 1,
  concurrentBrowsers: 3,
  browsers: browsers.map(({ engine, executable, from }) =>
    from === 'system' ? launchers[engine](executable) : playwrightLauncher(engine, executable),
  ),
  // `development` for Lit's warnings; `browser` because msw/browser has `"node": null`.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  middleware: testRoutes,
  testRunnerHtml,
  testFramework: { config: { timeout: 15_000 } },
  // `test/support/console.test.ts` writes to the console on purpose, to see it noticed; nobody need read that.
  filterBrowserLogs: (_log, result) => result?.testResults?.suites[0]?.name !== 'the watch on the console',
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(process.env.TEST_COUNTS)],
  coverageConfig: { include: ['src/**', 'mocks/**'], reporters: ['text-summary', 'lcovonly', 'html'] },
};
