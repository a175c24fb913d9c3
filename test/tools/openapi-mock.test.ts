import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { createBackend } from '../../mocks/index.ts';
import type { Flow } from '../../src/wire/index.ts';
import { buildDocument } from '../../tools/openapi/document.ts';

type Answers = Record<string, object>;

const { components } = buildDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'openapi', components });

interface Listed {
  content?: Record<string, { schema: object }>;
}

/** What the schema of an answer has to say against a body. */
function faultsOf({ content = {} }: Listed, type: string | null, body: unknown): unknown {
  const schema = content[type?.split(';')[0] ?? '']?.schema;
  if (!schema) return body === undefined ? [] : [`no ${type}`];
  const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
  const validate = ajv.compile(JSON.parse(text) as object);
  return validate(body) ? [] : validate.errors;
}

const paths: Record<string, Record<string, { responses: Answers }>> = buildDocument().paths;

/** The template that an address below the endpoint is an instance of. */
const templateOf = (path: string) =>
  Object.keys(paths).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  ) ?? path;

const origin = 'https://portal.example';
const person = { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' };

/** One browser at the mock, which fails at an answer that the document does not list. */
function createVisitor() {
  const backend = createBackend();
  const seen = new Set<string>();
  let cookie = '';

  async function request(method: string, path: string, body?: unknown, type = 'application/json') {
    const response = await backend.fetch(
      new Request(`${origin}/onehealthport/mfa${path}`, {
        method,
        headers: { cookie, ...(body ? { 'content-type': type, origin } : {}) },
        body: body ? JSON.stringify(body) : null,
      }),
    );
    const text = await response.text();
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const template = templateOf(path.split('?')[0] ?? '');
    const answer = paths[template]?.[method.toLowerCase()]?.responses[response.status];
    expect(answer, `${method} ${template}: ${response.status} ${text}`).toBeDefined();
    const received = text ? (JSON.parse(text) as unknown) : undefined;
    expect(
      faultsOf(answer as Listed, response.headers.get('content-type'), received),
      `${method} ${template} ${text}`,
    ).toEqual([]);
    const { code, ...flow } = (text ? JSON.parse(text) : {}) as Flow & { code?: string };
    if (code) expect(JSON.stringify(answer), `${method} ${template}`).toContain(`"${code}"`);
    seen.add(`${method} ${template} ${response.status} ${code ?? ''}`.trim());
    return flow as Flow;
  }

  return { seen, request, control: (path: string) => backend.fetch(new Request(`${origin}/__mock/${path}`)) };
}

it('lists every answer that the mock backend gives on one long way, and each is what its schema says', async () => {
  const { seen, request, control } = createVisitor();
  const act = ({ id, version }: Flow, action: string, inputs = {}) =>
    request('POST', `/flows/${id}/actions/${action}`, { version, inputs });

  await request('GET', '/start/sign-in?application=claims');
  await request('GET', '/start/sign-in?application=//evil.example');
  await request('GET', '/session');
  await request('POST', '/flows', { kind: 'sign-in' }, 'text/plain');
  await request('POST', '/flows', ['no']);
  await request('POST', '/flows', {
    kind: 'sign-in',
    action: 'sign-in',
    inputs: { ...person, password: 'x' },
  });
  await request('POST', '/flows', { kind: 'sign-in', action: 'sign-in', inputs: {} });
  await request('GET', '/flows/unknown');

  const start = { kind: 'sign-in', application: 'claims', action: 'sign-in', inputs: person };
  const method = await request('POST', '/flows', start);
  const code = await act(method, 'choose', { method: 'email' });
  await act(method, 'choose', { method: 'email' });
  await act(code, 'nothing');
  const sent = await act(code, 'send', { channel: 'email' });
  await act(sent, 'resend', { channel: 'email' });
  await act(sent, 'verify', { code: '12' });
  const mail = await (await control('outbox')).text();
  const right = /\d{6}/.exec((JSON.parse(mail) as { body: string }[])[0]?.body ?? '')?.[0] ?? '';
  await act(sent, 'verify', { code: right === '111111' ? '222222' : '111111' });
  const done = await act(await request('GET', `/flows/${sent.id}`), 'verify', { code: right });
  await act(done, 'verify', { code: right });
  await request('GET', '/session');
  await request('DELETE', '/session');

  expect([...seen]).toEqual(
    expect.arrayContaining([
      'GET /start/{kind} 200',
      'POST /flows 201',
      'GET /flows/{id} 200',
      'POST /flows/{id}/actions/{action} 200',
      'POST /flows/{id}/actions/{action} 409 version-conflict',
      'POST /flows/{id}/actions/{action} 422 code-wrong',
      'POST /flows/{id}/actions/{action} 429 send-wait',
      'GET /session 200',
      'DELETE /session 204',
    ]),
  );
});
