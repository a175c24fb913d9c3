import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from './examples.ts';
import { paths } from './operations.ts';
import { refTo, schemas } from './schemas.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

const description = `What a portal's server says to the kit, and the kit to it.

The **server** owns the truth: which step is next, what may be done, how long to wait. The page shows \`step\`, offers \`actions\`, counts \
down \`timing\`, and sends back what was typed with the \`version\` it was typed at.

- A **flow** belongs to a session, and a session is a cookie that no script can read. Nothing else identifies anybody.
- All times are **seconds from now**, so the clock of the device need not be right.
- A **problem** has a stable \`code\`. Clients switch on it, never on prose; the kit has a sentence for each in every language.
- **Masked** is what the page may know of an address. The code itself, the full address and whether an identifier exists are never on \
the wire.
- Requests that change something are JSON, and their \`Origin\` is the server's own or one that it lists (ASVS 3.5).
- More members than these may come; both sides ignore what they do not know.
- **held** is the one way to say "not now", of an action and of an option: why, and for how many seconds. Without seconds, time alone \
changes nothing.

- A POST may carry an **Idempotency-Key** of 128 random bits. For 60 seconds the same request with the same key, from the same session, gets \
the same answer again, its cookies included, and is not carried out twice; one that comes while the first is under way waits for its answer. So a \
lost answer costs nobody a code.

## Limits

A server keeps these, or stricter ones; the page learns of each by \`held\` and \`timing\`.

| what | how much |
| --- | --- |
| a code that was sent | 6 digits or more, a string; right for less than 600 seconds, once, until a newer one is sent |
| wrong codes, by account and method over all flows and sessions | 10, then locked for 600 seconds; neither a lock nor a new code resets what counts towards 100 |
| wrong codes in a row | 100, then disabled until the account is recovered |
| codes sent, for an account and for an address | 5 in 600 seconds and 20 in 24 hours, each at least the portal's hold (30 to 120 seconds) after the one before |
| codes sent, from one address of the network | 25 in 300 seconds |
| failed sign-ins, by address of the network and identifiers | 10 in 600 seconds |
| what is typed into one input | 1,000 characters |
| code of an authenticator | 6 digits, 30 seconds; the present and the one before, each once and forward only |
| flow | ends 30 minutes after it last changed |
| session | ends 15 minutes after the last activity, and 12 hours after it began |

**Activity** is a POST: an action, a flow that begins, \`POST /session\`. Looking is none, as pages look by themselves. **The session id is new** when a flow begins \
in a session that is known already, when the password was right, when the person is signed in, and after \`cancel\`. The old one is dead at once. A second sign-in in the same browser changes nothing \
of the first until it is complete; then another person takes its place, and the same person is never lowered.`;

const text = (description: string, ...examples: string[]) => ({
  description,
  schema: { type: 'string', ...(examples.length > 0 && { examples }) },
});

const headers = {
  ETag: text('Names this state of the answer.', '"x3Jq…"'),
  'Cache-Control': {
    description: 'No answer but the first step may be kept (ASVS 14.3.2).',
    schema: { const: 'no-store' },
  },
  'Set-Cookie': text(
    'A new session id, whenever what the session may do has changed.',
    '__Host-mfa-onehealthport-3f9a01c2=…; Secure; HttpOnly; SameSite=Lax; Path=/',
  ),
  'Retry-After': {
    description: 'Whole seconds until it is worth trying again (RFC 9110, section 10.2.3).',
    required: true,
    schema: { type: 'integer', minimum: 1 },
  },
  RateLimit: text(
    'Codes left to send, and seconds until there are more (draft-ietf-httpapi-ratelimit-headers). `Retry-After` wins.',
    '"otp-send";r=4;t=600, "otp-send-day";r=19;t=86400',
  ),
  'RateLimit-Policy': text(
    'Codes that may be sent in a window of so many seconds.',
    '"otp-send";q=5;w=600, "otp-send-day";q=20;w=86400',
  ),
};

const parameters = {
  kind: {
    name: 'kind',
    in: 'path',
    required: true,
    description: 'What the flow is for.',
    schema: refTo('FlowKind'),
  },
  application: {
    name: 'application',
    in: 'query',
    description: "A name from the portal's list of applications; never an address.",
    schema: { type: 'string' },
  },
  'If-None-Match': {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what the caller has.',
    schema: { type: 'string' },
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A quoted string (RFC 8941) of at least 128 random bits in base64url, new for each thing that is done and the same when it is tried again.',
    schema: { type: 'string', pattern: '^"[A-Za-z0-9_-]{22,64}"$' },
  },
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The `id` of the flow.',
    schema: { type: 'string' },
  },
  action: {
    name: 'action',
    in: 'path',
    required: true,
    description: 'One of the keys of `actions`.',
    schema: { type: 'string' },
    examples: { send: { value: 'send' }, verify: { value: 'verify' } },
  },
};

/** The contract as an OpenAPI 3.1 document. */
export function buildDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'mfa-elements',
      version,
      summary: 'Signing in with more than one factor',
      description,
      contact: { name: 'The makers of mfa-elements' },
      // As the package says: the licence is yet to be chosen.
      license: {
        name: 'UNLICENSED',
        url: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license',
      },
    },
    servers: [
      {
        url: '{origin}/{portal}/mfa',
        description: 'Wherever the portal serves it; `endpoint` of `<mfa-flow>` says where.',
        variables: {
          origin: { default: 'https://portal.example', description: "The page's own, as a rule." },
          portal: { default: 'onehealthport', description: 'The name of the portal.' },
        },
      },
    ],
    security: [{ session: [] }],
    tags: [
      { name: 'flow', description: 'A journey from its first step to its end.' },
      { name: 'session', description: 'What is left of it: somebody is signed in.' },
    ],
    paths,
    components: {
      schemas: schemas(),
      headers,
      parameters,
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-mfa-{portal}-{tag}',
          description:
            'At least 128 random bits, `Secure; HttpOnly; SameSite=Lax; Path=/`. The tag tells apart what two tabs began at the same moment; a ' +
            'flow needs the one it belongs to. It ends after 15 minutes in which ' +
            'nothing is done, and after 12 hours.',
        },
      },
    },
  };
}

/** As it is kept in the repository. */
export const serialise = (): string => `${JSON.stringify(buildDocument(), undefined, 2)}\n`;
