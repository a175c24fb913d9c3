import { problem } from '../../mocks/server/http/problems.ts';
import type { Problem, ProblemCode } from '../../src/wire/index.ts';
import { examples } from './examples.ts';
import { refTo } from './schemas.ts';

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const statusOf = (code: ProblemCode): number => problem({ code }).status;
const titleOf = (code: ProblemCode) => (problem({ code }).body as Problem).title;

/** Those that name no flow, or one that the asker may know nothing of. */
const flowless: readonly ProblemCode[] = [
  'request-malformed',
  'request-too-large',
  'origin-refused',
  'host-refused',
  'method-not-allowed',
  'not-found',
  'flow-not-found',
  'session-required',
  'server-error',
];

/** Examples of problems, by their code. */
const exampleOf = (code: ProblemCode) =>
  Object.entries(examples).find(([, example]) => 'status' in example && example.code === code)?.[0];

const isSend = (code: ProblemCode) => code.startsWith('send-');

function answer(codes: readonly ProblemCode[], status: number, hasFlow: boolean) {
  const named = codes.flatMap((code) => exampleOf(code) ?? []);
  const headers = {
    ...(status === 429 && { 'Retry-After': header('Retry-After') }),
    ...(codes.some(isSend) && {
      RateLimit: header('RateLimit'),
      'RateLimit-Policy': header('RateLimit-Policy'),
    }),
  };
  return {
    description: codes
      .map(
        (code) =>
          `- \`${code}\`: ${titleOf(code)}${hasFlow && !flowless.includes(code) ? '; with `flow`' : ''}`,
      )
      .join('\n'),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/problem+json': {
        schema: { allOf: [refTo('Problem'), { properties: { code: { enum: codes } } }] },
        ...(named.length > 0 && {
          examples: Object.fromEntries(
            named.map((name) => [name, { $ref: `#/components/examples/${name}` }]),
          ),
        }),
      },
    },
  };
}

/** The answers that say no, by status: each lists the codes it may carry. */
export const refusals = (...codes: readonly ProblemCode[]) => refuse(codes, false);

/** The same, of a request that acts on a flow: most carry the flow as it stands. */
export const refusalsOfFlow = (...codes: readonly ProblemCode[]) => refuse(codes, true);

function refuse(codes: readonly ProblemCode[], hasFlow: boolean): Record<string, object> {
  const all: ProblemCode[] = ['not-found', 'method-not-allowed', 'host-refused', ...codes, 'server-error'];
  const statuses = [...new Set(all.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      answer(
        [...new Set(all)].filter((code) => statusOf(code) === status),
        status,
        hasFlow,
      ),
    ]),
  );
}
