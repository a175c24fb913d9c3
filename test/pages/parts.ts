import '../support/console.ts';
import { drawEveryPart } from '../fields/parts.ts';

/** Every part in the light, and in a shadow root. */
for (const isIsolated of [false, true]) {
  const host = document.createElement('div');
  if (isIsolated) host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await drawEveryPart(host);
}
document.body.dataset['drawn'] = 'yes';
