import { html } from 'hono/html';
import type { Portal } from '../server/portal.ts';

export interface PageFacts {
  portals: readonly Portal[];
  /** For example `http://localhost:8787/w/checkout`: what the addresses of this world begin with. */
  url: string;
  /** Empty where it is addressed without a name. */
  world: string;
}

const post = (body: object) => `curl --json '${JSON.stringify(body)}'`;

/** What a person may want of a terminal: what it is for, and the command. */
export const commands = (url: string, portal = '', username = ''): [purpose: string, command: string][] => [
  ['Every mail, text and call', `curl ${url}/__mock/outbox`],
  ['The newest one, as soon as there is one', `curl '${url}/__mock/outbox/latest?wait=30'`],
  ['Whom one can sign in as', `curl ${url}/__mock/people`],
  ['The states a person can be put into', `curl ${url}/__mock/scenarios`],
  ['Lock somebody', `${post({ portal, username })} ${url}/__mock/scenario/locked`],
  ['Move the clock on by ten minutes', `${post({ advance: 600 })} ${url}/__mock/clock`],
  ['Everything as at the start', `${post({})} ${url}/__mock/reset`],
];

const copied = (value: string, what: string) =>
  html`<div class="copied">
    <code>${value}</code> <mock-copy value="${value}" what="${what}"></mock-copy>
  </div>`;

const portalItem = ({ id, name, applications }: Portal, url: string) =>
  html`<li>
    <h3>${name}</h3>
    ${copied(`${url}/${id}/mfa`, `endpoint of ${name}`)}
    <p class="quiet">Applications: ${applications.map(({ id }) => id).join(', ')}</p>
  </li>`;

const commandItem = ([purpose, command]: [string, string]) =>
  html`<li>
    <h3>${purpose}</h3>
    ${copied(command, `command: ${purpose}`)}
  </li>`;

const intro = (world: string) =>
  world
    ? html`This is the world <strong>${world}</strong>: people, clock, inbox and faults of its own.
        <a href="/">The main world</a>`
    : html`Each test can have a world of its own, below <code>/w/any-name/</code>:
        <a href="/w/example/">one for example</a>`;

/** The page of a world: the console, what its endpoints are, and what to ask it for. */
export const pageHtml = ({ portals, url, world }: PageFacts) => {
  const somebody = portals.find(({ people }) => people.length > 0);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${world ? `${world}, ` : ''}mock backend</title>
        <link rel="icon" href="data:," />
        <script type="module" src="mock-console.js" blocking="render"></script>
      </head>
      <body>
        <main>
          <h1>Mock backend</h1>
          <p>${intro(world)}</p>
          <h2>Portals</h2>
          <p>For the attribute <code>endpoint</code> of an <code>&lt;mfa-flow></code>:</p>
          <ul>
            ${portals.map((portal) => portalItem(portal, url))}
          </ul>
          <h2>From a terminal</h2>
          <ul>
            ${commands(url, somebody?.id, somebody?.people[0]?.username).map(commandItem)}
          </ul>
        </main>
        <mock-console open base="${world ? `/w/${world}` : ''}"></mock-console>
      </body>
    </html> `;
};
