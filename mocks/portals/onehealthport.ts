import type { Person, Portal } from '../server/portal.ts';
import { wording } from './onehealthport.wording.ts';

function person(username: string, email: string, others: Partial<Person> = {}): Person {
  return {
    username,
    identifiers: { subscriberId: 'SUB100200', username },
    password: 'Correct-Horse-7',
    addresses: { email: { value: email, verified: true } },
    ...others,
  };
}

/** A health-plan single sign-on gateway. */
export const onehealthport: Portal = {
  id: 'onehealthport',
  name: 'OneHealthPort',
  sender: 'noreply@onehealthport.example',
  host: 'onehealthport.example',
  identifiers: ['subscriberId', 'username'],
  journeys: {
    'sign-in': {
      requirements: [
        {
          is: 'password',
          inputs: [
            { name: 'subscriberId', type: 'text' },
            { name: 'username', type: 'username' },
            { name: 'password', type: 'password' },
          ],
        },
        { is: 'second-factor', chooser: 'always' },
      ],
    },
  },
  links: {
    first: [
      { rel: 'subscribe', href: '/onehealthport/pages/subscribe' },
      { rel: 'forgot-password', href: '/onehealthport/pages/forgot-password' },
      { rel: 'forgot-subscriber-id', href: '/onehealthport/pages/forgot-subscriber-id' },
      { rel: 'support', href: '/onehealthport/pages/support' },
    ],
    later: [
      { rel: 'update-personal-information', href: '/onehealthport/pages/personal-information' },
      { rel: 'mfa', href: '/onehealthport/pages/mfa' },
      { rel: 'faq', href: '/onehealthport/pages/faq' },
      { rel: 'support', href: '/onehealthport/pages/support' },
    ],
    done: [{ rel: 'support', href: '/onehealthport/pages/support' }],
  },
  methods: [
    { id: 'email', kind: 'code', channels: ['email'] },
    { id: 'authenticator', kind: 'authenticator' },
  ],
  channels: {
    email: {
      // A mail can take two minutes, and each press makes another code (OHP-5).
      hold: 120,
      length: 6,
      life: 600,
      advice: 120,
      send: 'on-request',
      subject: 'Your {app} security code',
      body: 'Please enter this security code when prompted: {code}',
    },
  },
  applications: [
    { id: 'claims', name: 'Claims', url: '/onehealthport/apps/claims', requiresMfa: true },
    { id: 'directory', name: 'Provider Directory', url: '/onehealthport/apps/directory', requiresMfa: false },
    // A portal that relies on this one to say who somebody is (OHP-12).
    { id: 'optum', name: 'Optum', url: '/onehealthport/apps/optum', requiresMfa: true },
  ],
  people: [
    person('jrao001', 'jasonr@onehealthport.example'),
    person('agarcia002', 'anag@onehealthport.example', {
      authenticator: { secret: 'MZXW6YTBOIQGC3TEEBRGC6RAMFXGIIDR' },
    }),
    person('tlocked003', 'tlocked@onehealthport.example', { locked: { method: 'email', seconds: 600 } }),
  ],
  messages: wording,
};
