import { withDeadlines } from '../../src/wire/index.ts';
import type {
  Action,
  Flow,
  Input,
  Link,
  LiveFlow,
  Notice,
  Start,
  Step,
  Timing,
} from '../../src/wire/index.ts';

/** Values of the wire for screens that are used alone, as a team with a backend of its own would set them. */

const links: Link[] = [
  { rel: 'faq', href: '/onehealthport/pages/faq' },
  { rel: 'support', href: '/onehealthport/pages/support' },
];

/** What OneHealthPort asks for (OHP-1). */
export const threeInputs: Record<string, Input> = {
  subscriberId: { type: 'text', required: true },
  username: { type: 'username', required: true },
  password: { type: 'password', required: true },
};

/** What a clinic asks for (CLN-2): another portal, other inputs, the same screen. */
export const emailInputs: Record<string, Input> = {
  email: { type: 'email', required: true },
  password: { type: 'password', required: true },
};

export const signInStart = (inputs = threeInputs): Start => ({
  kind: 'sign-in',
  portal: 'onehealthport',
  step: { kind: 'sign-in' },
  actions: { 'sign-in': { inputs } },
  links: [
    { rel: 'subscribe', href: '/onehealthport/pages/subscribe' },
    { rel: 'forgot-password', href: '/onehealthport/pages/forgot-password' },
    { rel: 'forgot-subscriber-id', href: '/onehealthport/pages/forgot-subscriber-id' },
  ],
});

let version = 0;

/** A flow as the client hands it on, received now. */
function flow(step: Step, actions: Record<string, Action>, timing: Timing, notices: Notice[]): LiveFlow {
  const wire: Flow = {
    id: 'flow-1',
    version: ++version,
    kind: 'sign-in',
    portal: 'onehealthport',
    step,
    actions,
    timing,
    notices,
    links,
  };
  return withDeadlines(wire, Date.now());
}

export const methodFlow = (locked?: 'email' | 'authenticator' | 'none'): LiveFlow =>
  flow(
    { kind: 'method' },
    {
      choose: {
        inputs: {
          method: {
            type: 'choice',
            required: true,
            options: [
              { value: 'email', ...(locked === 'email' && { disabled: 'locked' }) },
              { value: 'authenticator', ...(locked !== 'none' && { disabled: 'not-set-up' }) },
            ],
          },
        },
      },
      cancel: {},
    },
    {},
    [],
  );

export interface CodeOptions {
  sent?: boolean;
  timing?: Timing;
  /** Why nothing can be sent. */
  held?: Action['disabled'];
  /** Why nothing can be entered. */
  barred?: Action['disabled'];
  notices?: Notice[];
  sender?: string;
}

const entry = (disabled?: Action['disabled']): Action => ({
  ...(disabled && { disabled }),
  inputs: { code: { type: 'code', required: true } },
});

const codeSent: Notice = { code: 'code-sent', level: 'success' };

/** Before a code was sent, or with `sent` just after: held for two minutes, valid for ten. */
export function codeFlow(options: CodeOptions = {}): LiveFlow {
  const { sent = false, held = sent ? 'wait' : undefined, barred = sent ? undefined : 'not-sent' } = options;
  const send: Action = {
    ...(held && { disabled: held }),
    inputs: {
      channel: {
        type: 'choice',
        required: true,
        options: [{ value: 'email', detail: 'j**r@onehealthport.example' }],
      },
    },
  };
  return flow(
    {
      kind: 'code',
      channel: 'email',
      destination: 'j**r@onehealthport.example',
      length: 6,
      sent,
      sender: options.sender ?? 'noreply@onehealthport.example',
    },
    { verify: entry(barred), [sent ? 'resend' : 'send']: send, 'choose-method': {}, cancel: {} },
    { attemptsLeft: 10, ...(sent && { resendIn: 120, expiresIn: 600 }), ...options.timing },
    options.notices ?? (sent ? [codeSent] : []),
  );
}

export const authenticatorFlow = (timing: Timing = {}, barred?: Action['disabled']): LiveFlow =>
  flow(
    { kind: 'authenticator', length: 6 },
    { verify: entry(barred), 'choose-method': {}, cancel: {} },
    { attemptsLeft: 10, ...timing },
    [],
  );

export const doneFlow = (redirect = '/onehealthport/apps/claims', application?: string): LiveFlow => ({
  ...flow({ kind: 'done', redirect, application }, {}, {}, []),
  links: [],
});
