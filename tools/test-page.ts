/** The page that each test file is loaded into; the console is watched from before its first import. */
export function testRunnerHtml(testFramework: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Test</title>
    <script type="module">
      import { failFileThatWrote, failTestThatWrote } from '/test/support/console.ts';
      import '${testFramework}';
      mocha.rootHooks({ afterEach: failTestThatWrote, afterAll: failFileThatWrote });
    </script>
  </head>
  <body></body>
</html>`;
}
