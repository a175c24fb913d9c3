import { problem } from '../../mocks/server/problems.ts';
import type { Problem, ProblemCode } from '../../src/wire/index.ts';
import { refTo } from './schemas.ts';

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const statusOf = (code: ProblemCode): number => problem({ code }).status;
const titleOf = (code: ProblemCode) => (problem({ code }).body as Problem).title;

const isSend = (code: ProblemCode) => code.startsWith('send-');

function answer(codes: readonly ProblemCode[], status: number) {
  const headers = {
    ...(status === 429 && { 'Retry-After': header('Retry-After') }),
    ...(codes.some(isSend) && {
      RateLimit: header('RateLimit'),
      'RateLimit-Policy': header('RateLimit-Policy'),
    }),
  };
  return {
    description: codes.map((code) => `- \`${code}\`: ${titleOf(code)}`).join('\n'),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/problem+json': {
        schema: { allOf: [refTo('Problem'), { properties: { code: { enum: codes } } }] },
      },
    },
  };
}

/** The answers that say no, by status: each lists the codes it may carry. */
export function refusals(...codes: readonly ProblemCode[]): Record<string, object> {
  const all: ProblemCode[] = ['not-found', ...codes, 'server-error'];
  const statuses = [...new Set(all.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      answer(
        [...new Set(all)].filter((code) => statusOf(code) === status),
        status,
      ),
    ]),
  );
}
