import '../appearance.ts';
import '../mock.ts';
import { onehealthport } from '../../mocks/portals/onehealthport.ts';
import { endSession, readSession } from '../../src/client/index.ts';
import type { Session } from '../../src/wire/index.ts';

const endpoint = '/onehealthport/mfa';
const name = location.pathname.split('/').at(-1)!;
const application = onehealthport.applications.find(({ id }) => id === name);
const signIn = `/demo/onehealthport/?application=${encodeURIComponent(name)}`;
const title = application?.name ?? name;
const methods: Record<string, string> = {
  password: 'password',
  email: 'e-mailed code',
  authenticator: 'authenticator app',
};

const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

function welcome({ username, aal, methods: used }: Session) {
  const words = used.map((method) => methods[method] ?? method).join(' and ');
  find('#username').textContent = username;
  find('#strength').textContent =
    `Welcome ${username}. You signed in with ${words} (assurance level ${aal}).`;
  find('#log-out').addEventListener('click', async () => {
    await endSession({ endpoint });
    location.assign(signIn);
  });
}

document.documentElement.dataset.application = name;
document.title = `${title} – ${document.title}`;
// A relying portal is another house, with its own name over its pages.
if (name === 'optum') find('#house').textContent = title;
find('#signed-in h1').textContent = title;
find<HTMLAnchorElement>('#sign-in').href = signIn;

const session = await readSession({ endpoint });
if (session.ok) welcome(session.value);
find('#account').hidden = find('#signed-in').hidden = !session.ok;
find('#signed-out').hidden = session.ok;
