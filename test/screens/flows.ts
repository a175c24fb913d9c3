import { receive } from '../../src/wire/index.ts';
import type {
  Action,
  Channel,
  Flow,
  Held,
  Input,
  Link,
  LiveFlow,
  Notice,
  Option,
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
  return receive(wire, Date.now());
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
              { value: 'email', ...(locked === 'email' && { held: { reason: 'locked', for: 600 } }) },
              { value: 'authenticator', ...(locked !== 'none' && { held: { reason: 'not-set-up' } }) },
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
  held?: Held;
  /** Why nothing can be entered. */
  barred?: Held;
  notices?: Notice[];
  sender?: string;
  length?: number;
  channel?: Channel;
  /** What else a code can be sent by, or why not. */
  others?: Option[];
}

const entry = (held?: Held, length = 6): Action => ({
  ...(held && { held }),
  inputs: { code: { type: 'code', required: true, length } },
});

const codeSent: Notice = { code: 'code-sent', level: 'success' };

/** Before a code was sent, or with `sent` just after: held for two minutes, valid for ten. */
export function codeFlow(options: CodeOptions = {}): LiveFlow {
  const { sent = false, length, channel = 'email' } = options;
  const destination = channel === 'email' ? 'j**r@onehealthport.example' : '··· 0142';
  const { held, barred } = {
    held: sent ? { reason: 'wait', for: 120 } : undefined,
    barred: sent ? undefined : { reason: 'not-sent' },
    ...options,
  };
  const send: Action = {
    ...(held && { held }),
    inputs: {
      channel: {
        type: 'choice',
        required: true,
        options: [{ value: channel, detail: destination }, ...(options.others ?? [])],
      },
    },
  };
  return flow(
    {
      kind: 'code',
      channel,
      destination,
      sent,
      sender: options.sender ?? 'noreply@onehealthport.example',
    },
    { verify: entry(barred, length), [sent ? 'resend' : 'send']: send, 'choose-method': {}, cancel: {} },
    { attemptsLeft: 10, ...(sent && { expiresIn: 600 }), ...options.timing },
    options.notices ?? (sent ? [codeSent] : []),
  );
}

export const authenticatorFlow = (timing: Timing = {}, barred?: Held): LiveFlow =>
  flow(
    { kind: 'authenticator' },
    { verify: entry(barred), 'choose-method': {}, cancel: {} },
    { attemptsLeft: 10, ...timing },
    [],
  );

/** A step that no screen was made for: its inputs, and the server's own words. */
export const parkingFlow = (): LiveFlow =>
  flow(
    { kind: 'parking', label: 'Where do you park?' } as unknown as Step,
    {
      park: {
        label: 'Keep my place',
        inputs: {
          plate: { type: 'text', required: true, label: 'Licence plate' },
          deck: {
            type: 'select',
            required: true,
            label: 'Deck',
            options: [
              { value: 'a', label: 'Deck A' },
              { value: 'b', label: 'Deck B' },
            ],
          },
          covered: { type: 'checkbox', label: 'A covered place' },
        },
      },
      cancel: {},
    },
    {},
    [],
  );

export const formFlow = (name = 'details', page = 1): LiveFlow =>
  flow(
    { kind: 'form', name, page, of: 2 },
    {
      continue: {
        inputs: {
          email: { type: 'email', required: true },
          password: { type: 'new-password', required: true },
          entrance: {
            type: 'choice',
            required: true,
            label: 'Which entrance?',
            options: [
              { value: 'north', label: 'North' },
              { value: 'south', label: 'South', held: { reason: 'not-set-up' } },
            ],
          },
        },
      },
      back: { label: 'Back' },
    },
    {},
    [],
  );

/** A page with groups and rules, and an input that may be left out. */
export const rulesFlow = (): LiveFlow =>
  flow(
    { kind: 'form', name: 'account' },
    {
      continue: {
        inputs: {
          username: { type: 'username', required: true, group: 'access' },
          password: {
            type: 'new-password',
            required: true,
            group: 'access',
            rules: [
              { name: 'min-length', value: 8 },
              { name: 'excludes', input: 'username' },
              { name: 'not-common' },
            ],
          },
          fax: { type: 'tel', label: 'Fax', rules: [{ name: 'digits', value: 10 }] },
          deck: { type: 'select', required: true, label: 'Deck', options: [{ value: 'a', label: 'Deck A' }] },
          terms: { type: 'checkbox', required: true, label: 'I agree' },
        },
      },
    },
    {},
    [],
  );

export const doneFlow = (redirect = '/onehealthport/apps/claims', application?: string): LiveFlow => ({
  ...flow({ kind: 'done', redirect, application }, {}, {}, []),
  links: [],
});
