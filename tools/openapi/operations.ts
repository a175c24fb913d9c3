import type { ProblemCode } from '../../src/wire/index.ts';
import type { examples } from './examples.ts';
import { refusals, refusalsOfFlow } from './problems.ts';
import { refTo } from './schemas.ts';

const json = (schema: string, ...named: (keyof typeof examples)[]) => ({
  'application/json': {
    schema: refTo(schema),
    examples: Object.fromEntries(named.map((name) => [name, { $ref: `#/components/examples/${name}` }])),
  },
});

const headers = (...names: string[]) => ({
  headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
});

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** What any action of any step may be answered. */
const actionRefusals: readonly ProblemCode[] = [
  'request-malformed',
  'request-too-large',
  'origin-refused',
  'key-reused',
  'action-unavailable',
  'credentials-invalid',
  'input-invalid',
  'too-many-requests',
  'delivery-failed',
];

const codeRefusals: readonly ProblemCode[] = [
  'code-wrong',
  'code-expired',
  'code-replaced',
  'code-used',
  'code-locked',
  'code-disabled',
  'send-wait',
  'send-limit',
];

const start = {
  operationId: 'start',
  tags: ['flow'],
  summary: 'The first step, before anybody said who they are',
  description:
    'The same for everybody, so any cache may keep it. A page may preload it, or put it inside `<mfa-flow>` as ' +
    'a script of the type `application/json`: then the first screen costs no request. Nothing is remembered of it.',
  parameters: [parameter('kind'), parameter('application'), parameter('If-None-Match')],
  security: [],
  responses: {
    200: {
      description: 'The first step, with no identity in it.',
      headers: {
        ETag: { $ref: '#/components/headers/ETag' },
        'Cache-Control': {
          description: 'Public, and for how long.',
          schema: { type: 'string', examples: ['public, max-age=300'] },
        },
      },
      content: json('Start', 'start'),
    },
    304: { description: 'What the caller has is still right.', ...headers('ETag') },
    ...refusals(),
  },
};

const begin = {
  operationId: 'begin',
  tags: ['flow'],
  summary: 'Begins a flow, or begins it with its first action',
  description:
    'If the first action is refused no flow is made, but a failed sign-in counts. An identifier that does not exist is answered as ' +
    'one that does: same status, same body, same work.',
  parameters: [parameter('Idempotency-Key')],
  security: [{}, { session: [] }],
  requestBody: { required: true, content: json('BeginRequest', 'begin') },
  responses: {
    201: {
      description: 'The flow. It belongs to the session whose cookie comes with it.',
      ...headers('Set-Cookie', 'Cache-Control'),
      content: json('Flow', 'atMethod', 'atForm'),
    },
    ...refusals(...actionRefusals),
  },
};

const show = {
  operationId: 'show',
  tags: ['flow'],
  summary: 'The flow as it stands now',
  description:
    'After a reload, on the way back from the mail app, or when an answer was lost. Nothing changes: looking is no activity.',
  parameters: [parameter('id')],
  responses: {
    200: { description: 'The flow.', ...headers('Cache-Control'), content: json('Flow', 'codeSent') },
    ...refusals('flow-not-found', 'flow-ended'),
  },
};

const act = {
  operationId: 'act',
  tags: ['flow'],
  summary: 'Does something at the present step',
  description:
    'Only what `actions` lists and does not hold. `version` is the one that the person acted on: a double click, a second tab or a ' +
    'retried request meets a version that has grown, changes nothing, and is told how the flow stands. A wrong code makes a new ' +
    'version too.\n\n' +
    'The session gets a new id when the password was right and when the person is signed in; the old one is dead (ASVS 7.2.4).',
  parameters: [parameter('id'), parameter('action'), parameter('Idempotency-Key')],
  requestBody: { required: true, content: json('ActRequest', 'verify') },
  responses: {
    200: {
      description: 'The next flow. `RateLimit` stands on answers to `send` and `resend`.',
      ...headers('Set-Cookie', 'Cache-Control', 'RateLimit', 'RateLimit-Policy'),
      content: json('Flow', 'codeSent', 'atAuthenticator', 'done'),
    },
    ...refusalsOfFlow(...actionRefusals, ...codeRefusals, 'flow-not-found', 'flow-ended', 'version-conflict'),
  },
};

const session = {
  operationId: 'session',
  tags: ['session'],
  summary: 'Who is signed in, how strongly and until when',
  description:
    'A session that is only half way through a flow is none (SES-4). Asking is no activity: it does not put off the end.',
  responses: {
    200: { description: 'The session.', ...headers('Cache-Control'), content: json('Session', 'session') },
    ...refusals('session-required'),
  },
};

const continueSession = {
  operationId: 'continueSession',
  tags: ['session'],
  summary: 'Goes on with the session',
  description:
    'The person is still there: puts off the end that comes when nothing is done, not the one that comes whatever is done.',
  parameters: [parameter('Idempotency-Key')],
  responses: {
    200: { description: 'The session.', ...headers('Cache-Control'), content: json('Session', 'session') },
    ...refusals('origin-refused', 'request-malformed', 'key-reused', 'session-required'),
  },
};

const signOut = {
  operationId: 'signOut',
  tags: ['session'],
  summary: 'Signs out',
  description: 'Also when nobody is signed in.',
  responses: {
    204: { description: 'The session has ended.', ...headers('Set-Cookie', 'Cache-Control') },
    ...refusals('origin-refused'),
  },
};

export const paths = {
  '/start/{kind}': { get: start },
  '/flows': { post: begin },
  '/flows/{id}': { get: show },
  '/flows/{id}/actions/{action}': { post: act },
  '/session': { get: session, post: continueSession, delete: signOut },
};
