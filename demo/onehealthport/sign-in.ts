import '../appearance.ts';
import '../mock.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import type { MfaFlow } from '../../src/elements/mfa-flow.ts';

const flow = document.querySelector<MfaFlow>('mfa-flow')!;
const application = new URLSearchParams(location.search).get('application');
if (application) flow.setAttribute('application', application);

// The element is defined last: by then the backend answers, and the portal's own words are in place.
flow.messages = wording;
await import('../../src/elements/mfa-flow.ts');
