import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ActRequest, BeginRequest, Flow, Problem, Start, Step } from '../../src/wire/index.ts';

const step = {
  kind: 'code',
  channel: 'email',
  destination: 'j**r@onehealthport.example',
  sent: true,
};

const flow = {
  id: 'n2Q…',
  version: 7,
  kind: 'sign-in',
  portal: 'onehealthport',
  step,
  actions: {
    verify: { inputs: { code: { type: 'code', required: true, length: 6 } } },
    resend: { held: { reason: 'wait', for: 118 } },
    'choose-method': {},
    cancel: {},
  },
  timing: { expiresIn: 598, attemptsLeft: 10, sendsLeft: 4 },
  notices: [{ code: 'code-sent', level: 'success' }],
};

const start = {
  kind: 'sign-in',
  portal: 'onehealthport',
  step: { kind: 'sign-in' },
  actions: {
    'sign-in': {
      inputs: {
        subscriberId: { type: 'text', required: true },
        username: { type: 'username', required: true },
        password: { type: 'password', required: true },
      },
    },
  },
  links: [{ rel: 'faq', href: '/onehealthport/pages/faq' }],
};

const examples: [string, v.GenericSchema, unknown][] = [
  ['a flow', Flow, flow],
  ['its step', Step, step],
  ['the end', Step, { kind: 'done', redirect: '/onehealthport/apps/claims', application: 'Claims' }],
  ['a start', Start, start],
  ['a flow to begin', BeginRequest, { kind: 'sign-in', application: 'claims' }],
  [
    'a flow to begin with its first action',
    BeginRequest,
    { kind: 'sign-in', application: 'claims', action: 'sign-in', inputs: { username: 'jrao001' } },
  ],
  ['an action', ActRequest, { version: 7, inputs: { code: '000042' } }],
  [
    'a problem',
    Problem,
    { type: 'urn:x', title: 'No', status: 422, code: 'code-wrong', errors: { code: 'invalid' }, flow },
  ],
];

describe('the examples of the contract', () => {
  it.each(examples)('takes %s whole', (_name, schema, example) => {
    expect(v.parse(schema, example)).toEqual(example);
  });

  it('keeps a code that begins with zeros a string (OTP-1)', () => {
    expect(v.parse(ActRequest, { version: 1, inputs: { code: '000042' } }).inputs?.code).toBe('000042');
    expect(v.safeParse(ActRequest, { version: 1, inputs: { code: 42 } }).success).toBe(false);
  });
});
