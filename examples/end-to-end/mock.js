import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** `mfa-mock` on a free port, which it says first. Without npx, whose shell would keep the signal to itself. */
export async function startMock() {
  const command = new URL('node_modules/.bin/mfa-mock', import.meta.url).pathname;
  const child = spawn(command, ['--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const url = /http:\/\/[^/\s]+/.exec(said)?.[0];
  if (!url) throw new Error('mfa-mock has ended');
  return { url, close: () => child.kill() };
}
