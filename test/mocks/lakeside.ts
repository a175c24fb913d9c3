import type { Portal } from '../../mocks/index.ts';

/** A portal that is unlike the others: texts that are sent unasked, a choice only where there is one, and two inputs to sign in. */
export const lakeside: Portal = {
  id: 'lakeside',
  name: 'Lakeside Clinic',
  sender: 'noreply@lakeside.example',
  host: 'lakeside.example',
  identifiers: ['login'],
  journeys: {
    'sign-in': {
      requirements: [
        {
          is: 'password',
          inputs: [
            { name: 'login', type: 'username' },
            { name: 'secret', type: 'password' },
          ],
        },
        {
          is: 'verified-address',
          name: 'verify-phone',
          address: 'phone',
          channels: ['text', 'call'],
          ask: { kind: 'phone', input: 'phone' },
        },
        { is: 'second-factor', chooser: 'several' },
      ],
    },
    register: {
      requirements: [
        {
          is: 'form',
          kind: 'form',
          name: 'about-you',
          label: 'About you',
          page: 1,
          of: 2,
          inputs: {
            firstName: { type: 'text', required: true, label: 'First name', autocomplete: 'given-name' },
            email: { type: 'email', required: true },
          },
          addresses: { email: 'email' },
        },
        {
          is: 'form',
          kind: 'form',
          name: 'your-login',
          label: 'Your login',
          page: 2,
          of: 2,
          inputs: {
            login: { type: 'username', required: true, label: 'Login' },
            secret: {
              type: 'new-password',
              required: true,
              label: 'Secret',
              rules: [{ name: 'min-length', value: 8 }],
            },
          },
        },
        {
          is: 'form',
          kind: 'parking',
          name: 'parking',
          label: 'Your parking place',
          inputs: {
            plate: { type: 'text', required: true, label: 'Licence plate' },
            lot: {
              type: 'select',
              label: 'Car park',
              options: [
                { value: 'north', label: 'North' },
                { value: 'south', label: 'South' },
              ],
            },
          },
        },
        { is: 'verified-address', name: 'verify-email', address: 'email', channels: ['email'] },
        { is: 'new-account', username: 'login' },
      ],
      done: 'registered',
    },
  },
  links: {
    first: [],
    later: [{ rel: 'support', href: '/lakeside/pages/support' }],
    done: [],
  },
  methods: [
    { id: 'phone', kind: 'code', channels: ['text', 'call'] },
    { id: 'email', kind: 'code', channels: ['email'] },
    { id: 'authenticator', kind: 'authenticator' },
  ],
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
      addresses: { phone: { value: '+12065550142', verified: true, line: 'mobile' } },
    },
    {
      username: 'omar',
      identifiers: { login: 'omar' },
      password: 'Correct-Horse-7',
      addresses: {
        phone: { value: '+12065550143', verified: true, line: 'mobile' },
        email: { value: 'omar@lakeside.example', verified: true },
      },
      authenticator: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' },
    },
    {
      username: 'pia',
      identifiers: { login: 'pia' },
      password: 'Correct-Horse-7',
      addresses: {},
    },
    {
      username: 'quinn',
      identifiers: { login: 'quinn' },
      password: 'Correct-Horse-7',
      addresses: { phone: { value: '+12065550144', verified: false, line: 'mobile' } },
    },
  ],
  messages: {},
};
