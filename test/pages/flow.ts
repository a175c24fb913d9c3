import '../support/console.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import type { MfaFlow } from '../../src/index.ts';

/** As its address says: which backend, which application, and by how much the device's clock is wrong. */
const query = new URLSearchParams(location.search);

const skew = Number(query.get('skew')) * 1000;
const { now } = Date;
Date.now = () => now() + skew;

const flow = document.querySelector<MfaFlow>('mfa-flow')!;
window.completed = [];
flow.addEventListener('mfa-completed', (event) => {
  event.preventDefault();
  window.completed.push(event.redirect);
});
flow.setAttribute('endpoint', `${query.get('backend')}/onehealthport/mfa`);
flow.setAttribute('application', query.get('application') ?? '');
flow.toggleAttribute('isolated', query.has('isolated'));
flow.messages = wording;
await import('../../src/index.ts');
