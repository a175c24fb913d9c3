import type { ActRequest, BeginRequest, Flow, Problem, Session, Start } from '../../src/wire/index.ts';

const links = [
  { rel: 'faq', href: '/onehealthport/pages/faq' },
  { rel: 'support', href: '/onehealthport/pages/support' },
];

const start: Start = {
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
  links: [{ rel: 'forgot-password', href: '/onehealthport/pages/forgot-password' }],
};

const begin: BeginRequest = {
  kind: 'sign-in',
  application: 'claims',
  action: 'sign-in',
  inputs: { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' },
};

const atMethod: Flow = {
  id: 'oT6mR0yq3tKQxG2nVw8b1A',
  version: 2,
  kind: 'sign-in',
  portal: 'onehealthport',
  step: { kind: 'method' },
  actions: {
    choose: {
      inputs: {
        method: {
          type: 'choice',
          required: true,
          options: [{ value: 'email' }, { value: 'authenticator', disabled: 'not-set-up' }],
        },
      },
    },
    cancel: {},
  },
  links,
};

const codeSent: Flow = {
  id: 'oT6mR0yq3tKQxG2nVw8b1A',
  version: 7,
  kind: 'sign-in',
  portal: 'onehealthport',
  step: {
    kind: 'code',
    channel: 'email',
    destination: 'j**r@onehealthport.example',
    length: 6,
    sent: true,
    sender: 'noreply@onehealthport.example',
  },
  actions: {
    verify: { inputs: { code: { type: 'code', required: true } } },
    resend: { disabled: 'wait' },
    'choose-method': {},
    cancel: {},
  },
  timing: { resendIn: 118, expiresIn: 598, lockedFor: 0, attemptsLeft: 10, sendsLeft: 4 },
  notices: [{ code: 'code-sent', level: 'success' }],
  links,
};

const done: Flow = {
  id: 'oT6mR0yq3tKQxG2nVw8b1A',
  version: 8,
  kind: 'sign-in',
  portal: 'onehealthport',
  step: { kind: 'done', redirect: '/onehealthport/apps/claims', application: 'Claims' },
  actions: {},
};

const verify: ActRequest = { version: 7, inputs: { code: '000042' } };

const codeWrong: Problem = {
  type: 'urn:mfa-elements:problem:code-wrong',
  title: 'The code is wrong',
  status: 422,
  code: 'code-wrong',
  flow: {
    ...codeSent,
    version: 8,
    timing: { ...codeSent.timing, attemptsLeft: 9 },
    notices: [{ code: 'code-wrong', level: 'error' }],
  },
};

const session: Session = {
  portal: 'onehealthport',
  username: 'jrao001',
  aal: 1,
  methods: ['password', 'email'],
  idleIn: 900,
  expiresIn: 43_200,
};

/** One person's way in, with a code that was mailed. */
export const examples = { start, begin, atMethod, codeSent, done, verify, codeWrong, session };
