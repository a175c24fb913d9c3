/**
 * No test passes that wrote a warning or an error to the console. Loaded before every test file, and by the pages under
 * `test/pages`, which report to the test that frames them.
 */
declare global {
  interface Window {
    /** What was written since the last test. */
    consoleWritten?: string[];
    litIssuedWarnings?: Set<string>;
  }
}

const top = window.top ?? window;
const written = (top.consoleWritten ??= []);

// Lit announces its development build; every other warning of its is meant.
window.litIssuedWarnings = new Set(['dev-mode']);

/** Of an error also where it comes from, without the frames of the test runner; not every engine puts the message into the stack. */
function text(part: unknown): string {
  if (!(part instanceof Error)) return String(part);
  const frames = part.stack
    ?.split('\n')
    .filter((line) => /:\d+:\d+/.test(line) && !/__web-test-runner__/.test(line));
  return [`${part.name}: ${part.message}`, ...(frames ?? [])].join('\n');
}

function record(source: string, ...parts: unknown[]): void {
  written.push(`${source}: ${parts.map(text).join(' ')}`);
}

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    record(`console.${level}`, ...parts);
    original(...parts);
  };
}
window.addEventListener('error', (event) => record('uncaught', event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => record('unhandled rejection', event.reason));
document.addEventListener('securitypolicyviolation', (event) =>
  record('policy violation', event.violatedDirective, event.blockedURI, event.sample),
);

/** What was written since the last call. */
export const takeWritten = (): string[] => written.splice(0);

/**
 * For Mocha's root hooks. The test is marked as failed instead of throwing in the hook, which would end the whole file at
 * its first fault.
 */
export function failTestThatWrote(this: Mocha.Context): void {
  const lines = takeWritten();
  const test = this.currentTest;
  if (lines.length === 0 || !test || test.state === 'failed') return;
  test.state = 'failed';
  test.err = new Error(`wrote to the console\n${lines.join('\n')}`);
}

/** For what is written between or after the tests. */
export function failFileThatWrote(): void {
  const lines = takeWritten();
  if (lines.length > 0) throw new Error(`wrote to the console outside of a test\n${lines.join('\n')}`);
}
