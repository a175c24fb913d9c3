import type { Portal } from '../../mocks/index.ts';

/** A portal that is unlike the others: texts that are sent unasked, a choice only where there is one, and two inputs to sign in. */
export const lakeside: Portal = {
  id: 'lakeside',
  name: 'Lakeside Clinic',
  sender: 'noreply@lakeside.example',
  host: 'lakeside.example',
  signIn: {
    inputs: [
      { name: 'login', type: 'username' },
      { name: 'secret', type: 'password' },
    ],
    identifiers: ['login'],
  },
  links: { signIn: [], mfa: [{ rel: 'support', href: '/lakeside/pages/support' }] },
  methods: [
    { id: 'phone', kind: 'code', channels: ['text', 'call'] },
    { id: 'email', kind: 'code', channels: ['email'] },
    { id: 'authenticator', kind: 'authenticator' },
  ],
  chooser: 'several',
  channels: {
    text: {
      hold: 30,
      length: 8,
      life: 300,
      send: 'on-arrival',
      body: "{code} is your {app} code. It expires in {minutes} minutes. Don't share it.\n@{host} #{code}",
    },
    call: { hold: 30, length: 8, life: 300, send: 'on-arrival', body: 'Your code is {code}.' },
    email: {
      hold: 0,
      length: 8,
      life: 600,
      send: 'on-request',
      subject: 'Your code',
      body: 'Your code is {code}.',
    },
  },
  applications: [
    { id: 'home', name: 'Home', url: '/lakeside/apps/home', requiresMfa: true },
    {
      id: 'vault',
      name: 'Vault',
      url: '/lakeside/apps/vault',
      requiresMfa: true,
      methods: ['authenticator'],
    },
  ],
  people: [
    {
      username: 'nora',
      identifiers: { login: 'nora' },
      password: 'Correct-Horse-7',
      addresses: { text: '+12065550142', call: '+12065550142' },
    },
    {
      username: 'omar',
      identifiers: { login: 'omar' },
      password: 'Correct-Horse-7',
      addresses: { text: '+12065550143', email: 'omar@lakeside.example' },
      authenticator: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' },
    },
  ],
  messages: {},
};
