#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { serveBackend } from './http.ts';

const help = `Usage: mfa-mock [options]

A mock backend for multi-factor sign-in.

  --port NUMBER         where to listen (8787; 0 takes a free one)
  --host NAME           on which address (127.0.0.1)
  --allow-origin URL    another origin whose pages may call; may be repeated
  --allow-host NAME     another name it answers to, as behind a proxy; may be repeated
  --insecure-cookies    cookies without Secure, for Safari on plain HTTP
  --help                this text
`;

const options = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  'allow-origin': { type: 'string', multiple: true, default: [] as string[] },
  'allow-host': { type: 'string', multiple: true, default: [] as string[] },
  'insecure-cookies': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function run(): Promise<void> {
  const { values } = parseArgs({ options });
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
  });
  process.stdout.write(`The mock backend listens on ${server.url}

  a portal     ${server.url}/onehealthport/mfa
  its mail     curl ${server.url}/__mock/outbox
  its people   curl ${server.url}/__mock/people
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

try {
  await run();
} catch (error) {
  process.stderr.write(`mfa-mock: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
