import { writeFileSync } from 'node:fs';
import type { Reporter } from '@web/test-runner';
import { countSessions } from './counts.ts';

/**
 * Says how many tests passed and failed in which engine.
 *
 * @param file also written there, as JSON of `Counts`, if it is named
 */
export function countReporter(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      for (const engine of new Set(sessions.map(({ browser }) => browser.name))) {
        const own = sessions.filter(({ browser }) => browser.name === engine);
        const { passed, failed } = countSessions(own);
        console.log(`${engine}: ${passed} passed, ${failed} failed in ${own.length} files`);
      }
      if (file) writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}
