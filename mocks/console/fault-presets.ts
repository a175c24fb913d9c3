import type { Fault } from './control.ts';

/** What a person presses is a POST, what a page loads is a GET. What did not get through is tried twice more by itself: so it fails three times. */
const press = 'POST /';
const load = 'GET /';

export const presets: readonly [label: string, fault: Fault][] = [
  [
    'Next press: 503',
    { match: press, status: 503, body: 'Service Unavailable', contentType: 'text/plain', times: 3 },
  ],
  [
    'Next press: an HTML page',
    {
      match: press,
      status: 200,
      body: '<!doctype html><title>Maintenance</title><h1>Back soon</h1>',
      contentType: 'text/html',
    },
  ],
  ['Next press: answer lost', { match: press, applied: true, drop: true }],
  ['Next press: cut off', { match: press, drop: true, times: 3 }],
  ['Next press: 5 s slow', { match: press, delayMs: 5000 }],
  // `send` and `resend` both hold the word.
  [
    'Next code: not delivered',
    {
      match: 'send',
      status: 503,
      body: { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'delivery-failed' },
      contentType: 'application/problem+json',
    },
  ],
  [
    'Next load: 503',
    { match: load, status: 503, body: 'Service Unavailable', contentType: 'text/plain', times: 3 },
  ],
];
