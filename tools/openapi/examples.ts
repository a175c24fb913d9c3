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
          options: [{ value: 'email' }, { value: 'authenticator', held: { reason: 'not-set-up' } }],
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
    sent: true,
    sender: 'noreply@onehealthport.example',
  },
  actions: {
    verify: { inputs: { code: { type: 'code', required: true, length: 6 } } },
    resend: {
      held: { reason: 'wait', for: 118 },
      inputs: {
        channel: {
          type: 'choice',
          required: true,
          options: [{ value: 'email', detail: 'j**r@onehealthport.example' }],
        },
      },
    },
    'choose-method': {},
    cancel: {},
  },
  timing: { expiresIn: 598, attemptsLeft: 10, sendsLeft: 4 },
  notices: [{ code: 'code-sent', level: 'success' }],
  links,
};

const atAuthenticator: Flow = {
  ...atMethod,
  version: 3,
  step: { kind: 'authenticator' },
  actions: {
    verify: { inputs: { code: { type: 'code', required: true, length: 6 } } },
    'choose-method': {},
    cancel: {},
  },
  timing: { attemptsLeft: 10 },
};

/** A page of a portal's own: each input brings its label. */
const atForm: Flow = {
  id: 'h5Zk2cW0mB7uLr9pXe4d3Q',
  version: 1,
  kind: 'register',
  portal: 'lakeside',
  step: { kind: 'form', name: 'practice', label: 'Your practice', page: 1, of: 2 },
  actions: {
    continue: {
      inputs: {
        npi: { type: 'text', required: true, label: 'NPI', rules: [{ name: 'npi' }] },
        password: {
          type: 'new-password',
          required: true,
          rules: [
            { name: 'min-length', value: 15 },
            { name: 'excludes', input: 'npi' },
            { name: 'not-common' },
          ],
        },
        terms: { type: 'checkbox', required: true, label: 'I accept the terms' },
      },
    },
  },
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
  input: 'code',
  flow: {
    ...codeSent,
    version: 8,
    timing: { ...codeSent.timing, attemptsLeft: 9 },
    notices: [{ code: 'code-wrong', level: 'error' }],
  },
};

const codeLocked: Problem = {
  type: 'urn:mfa-elements:problem:code-locked',
  title: 'Too many wrong codes',
  status: 429,
  code: 'code-locked',
  flow: {
    ...codeSent,
    version: 17,
    actions: {
      verify: { ...codeSent.actions.verify, held: { reason: 'locked', for: 600 } },
      resend: { ...codeSent.actions.resend, held: { reason: 'locked', for: 600 } },
      'choose-method': {},
      cancel: {},
    },
    timing: { expiresIn: 412, attemptsLeft: 0, sendsLeft: 4 },
    notices: [{ code: 'code-locked', level: 'error' }],
  },
};

const credentialsInvalid: Problem = {
  type: 'urn:mfa-elements:problem:credentials-invalid',
  title: 'The identifiers and the password do not belong together',
  status: 401,
  code: 'credentials-invalid',
  input: 'password',
};

const inputInvalid: Problem = {
  type: 'urn:mfa-elements:problem:input-invalid',
  title: 'An input is missing or cannot be right',
  status: 422,
  code: 'input-invalid',
  errors: { code: 'invalid' },
  flow: codeSent,
};

const session: Session = {
  portal: 'onehealthport',
  username: 'jrao001',
  aal: 1,
  methods: ['password', 'email'],
  idleIn: 900,
  expiresIn: 43_200,
};

/** One person's way in, with a code that was mailed, and what may happen beside it. */
export const examples = {
  start,
  begin,
  atMethod,
  codeSent,
  atAuthenticator,
  atForm,
  done,
  verify,
  codeWrong,
  codeLocked,
  credentialsInvalid,
  inputInvalid,
  session,
};
