import type { HonoRequest } from 'hono';
import type { FlowKind } from '../../../src/wire/index.ts';
import { sha256 } from '../encoding.ts';
import { problem } from './problems.ts';
import type { Reply } from './reply.ts';
import { findApplication, type Portal } from '../portal.ts';
import { startView } from '../flows/view.ts';

/** Seconds for which a first step may be kept. */
const MAX_AGE = 300;

const isKnown = (etag: string, ifNoneMatch = '') =>
  ifNoneMatch.split(',').some((known) => ['*', etag].includes(known.trim().replace(/^W\//, '')));

/** The first step: the same for everybody, so that any cache may keep it. */
export async function start(portal: Portal | undefined, request: HonoRequest): Promise<Reply> {
  const body = portal && startView(portal, request.param('kind') as FlowKind);
  if (!body || !findApplication(portal, request.query('application'))) return problem({ code: 'not-found' });
  const etag = `"${await sha256(JSON.stringify(body))}"`;
  const headers = { 'Cache-Control': `public, max-age=${MAX_AGE}`, ETag: etag };
  return isKnown(etag, request.header('If-None-Match'))
    ? { status: 304, headers }
    : { status: 200, body, headers };
}
