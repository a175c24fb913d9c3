import { parseArgs } from 'node:util';
import { serveBackend, type RunningServer } from './http.ts';
import { portals } from './portals/index.ts';

const help = `Usage: mfa-mock [options]

A mock backend for multi-factor sign-in, and a page to work it by.

  --port NUMBER         where to listen (8787; 0 takes a free one)
  --host NAME           on which address (localhost: this machine alone, by 127.0.0.1 and ::1)
  --allow-origin URL    another origin whose pages may call; may be repeated
  --allow-host NAME     another name it answers to, as behind a proxy; may be repeated
  --insecure-cookies    cookies without Secure, for Safari on plain HTTP
  --seed TEXT           the same codes and ids in the same order at each start; for tests alone
  --help                this text
`;

const options = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: 'localhost' },
  'allow-origin': { type: 'string', multiple: true, default: [] as string[] },
  'allow-host': { type: 'string', multiple: true, default: [] as string[] },
  'insecure-cookies': { type: 'boolean', default: false },
  seed: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const greeting = ({ url }: RunningServer) => `The mock backend's page: ${url}/

${portals.map(({ id }) => `  endpoint     ${url}/${id}/mfa\n`).join('')}  inbox        curl ${url}/__mock/outbox
  people       curl ${url}/__mock/people
`;

async function run(args: string[], loadPageScript: () => Promise<string>): Promise<void> {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const server = await serveBackend({
    port: Number(values.port),
    host: values.host,
    origins: values['allow-origin'],
    allowHosts: values['allow-host'],
    secureCookies: !values['insecure-cookies'],
    seed: values.seed,
    pageScript: await loadPageScript(),
  });
  process.stdout.write(greeting(server));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

/**
 * The command `mfa-mock`. What goes wrong is said in a sentence.
 *
 * @param loadPageScript for the page at `/`: built beforehand where it is published, on the spot from the sources
 */
export async function runCommand(loadPageScript: () => Promise<string>): Promise<void> {
  try {
    await run(process.argv.slice(2), loadPageScript);
  } catch (error) {
    process.stderr.write(`mfa-mock: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
