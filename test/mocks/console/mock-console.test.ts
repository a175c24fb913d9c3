import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../mocks/console/mock-console.ts';
import type { Message } from '../../../mocks/console/control.ts';
import type { MockConsole } from '../../../mocks/console/mock-console.ts';
import type { MockPeople } from '../../../mocks/console/mock-people.ts';
import type { MockSaidEvent } from '../../../mocks/console/mock-said-event.ts';
import { expectAccessible } from '../../support/axe.ts';
import { newBackend } from '../../support/http.ts';
import { press, type } from '../../support/keys.ts';

/** All elements below, in shadow roots too. */
function* below(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

const words = ({ textContent }: Node) => (textContent ?? '').replace(/\s+/g, ' ').trim();

/** The element of that selector and that text, once it is there. */
async function find<T extends HTMLElement>(root: HTMLElement, selector: string, text: string): Promise<T> {
  const look = () =>
    [...below(root.shadowRoot!)].find(
      (element) => element.matches(selector) && words(element).startsWith(text),
    );
  await waitUntil(look, `${selector}: ${text}`);
  return look() as T;
}

const button = (root: HTMLElement, text: string) => find<HTMLButtonElement>(root, 'button', text);

/** The control that a label is round. */
const labelled = async <T extends HTMLElement>(root: HTMLElement, text: string) =>
  (await find(root, 'label', text)).querySelector<T>('input, select')!;

async function open(base: string): Promise<MockConsole> {
  localStorage.setItem(
    'mock-console',
    JSON.stringify({ open: true, parts: ['inbox', 'people', 'clock', 'faults'] }),
  );
  const panel = await fixture<MockConsole>(html`<mock-console open base=${base}></mock-console>`);
  await button(panel, 'Put jrao001');
  return panel;
}

const said = (panel: MockConsole) => words(panel.shadowRoot!.querySelector('[role="status"]')!);

async function ask<T>(base: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${base}/${path}`, init);
  return { status: response.status, body: (await response.json()) as T };
}

const signIn = (base: string, inputs: Record<string, string>) =>
  ask<{ actions: Record<string, { held?: { reason: string } }> }>(base, 'onehealthport/mfa/flows', {
    kind: 'sign-in',
    application: 'claims',
    action: 'sign-in',
    inputs: { subscriberId: 'SUB100200', password: 'Correct-Horse-7', ...inputs },
  });

describe('<mock-console>', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  after(() => localStorage.removeItem('mock-console'));

  it('says which world it works, and works that one alone', async () => {
    const backend = newBackend();
    const panel = await open(`${backend}/w/checkout`);
    expect(words(panel.shadowRoot!.querySelector('header')!)).to.contain('World checkout');
    (await button(panel, 'Next press: 503')).click();
    await waitUntil(() => said(panel) === 'Waiting: Next press: 503.');
    expect((await ask<unknown[]>(`${backend}/w/checkout`, '__mock/faults')).body).to.have.length(1);
    expect((await ask<unknown[]>(backend, '__mock/faults')).body).to.have.length(0);
  });

  it('puts a person into a state, has the flows ask how they stand, and says so', async () => {
    const backend = newBackend();
    const panel = await open(backend);
    let asked = 0;
    const flow = Object.assign(document.createElement('mfa-flow'), { refresh: () => void asked++ });
    panel.after(flow);

    const choice = await labelled<HTMLSelectElement>(panel, 'Put jrao001 into');
    choice.value = 'locked';
    (await button(panel, 'Put jrao001')).click();
    await waitUntil(() => said(panel) === 'jrao001: Every method is locked for ten minutes.');
    expect(asked).to.equal(1);
    flow.remove();

    const { body } = await signIn(backend, { username: 'jrao001' });
    expect(JSON.stringify(body.actions)).to.contain('"reason":"locked"');
  });

  it('says when somebody cannot be put into a state', async () => {
    const heard: string[] = [];
    const control = { play: () => Promise.reject(new Error('gone')) };
    const people = await fixture<MockPeople>(
      html`<mock-people
        .control=${control}
        .people=${[{ portal: 'plan', username: 'rosa', identifiers: {}, password: 'p', has: [] }]}
        .scenarios=${[{ name: 'locked', summary: 'Locked' }]}
        @mock-said=${({ said }: MockSaidEvent) => heard.push(said)}
      ></mock-people>`,
    );
    (await button(people, 'Put rosa')).click();
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['rosa could not be put into this state.']);
  });

  it('has no field that a password manager could take for the portal’s until one is wanted', async () => {
    const panel = await open(newBackend());
    const fields = () => [...below(panel.shadowRoot!)].filter(({ localName }) => localName === 'input');
    expect(fields()).to.deep.equal([]);
    (await find(panel, 'summary', 'Add a person')).click();
    await waitUntil(() => fields().length > 0);
  });

  it('adds a person of one’s own by the keyboard alone, who can sign in then', async () => {
    const backend = newBackend();
    const panel = await open(backend);
    (await find(panel, 'summary', 'Add a person')).focus();
    await press('Enter');
    expect((await labelled<HTMLSelectElement>(panel, 'Portal')).value).to.equal('onehealthport');
    await press('Tab');
    await press('Tab');
    await type('rosa');
    await press('Tab');
    expect((await labelled<HTMLInputElement>(panel, 'Subscriber id')).value).to.equal('SUB100200');
    await press('Tab');
    await type('Staple-Battery-9');
    await press('Tab');
    await type('rosa@plan.example');
    await press('Enter');
    await waitUntil(() => said(panel) === 'rosa is there and can sign in.');
    await button(panel, 'Put rosa');

    const { status } = await signIn(backend, { username: 'rosa', password: 'Staple-Battery-9' });
    expect(status).to.equal(201);
  });

  it('says what is wrong with a person, and adds nobody', async () => {
    const backend = newBackend();
    await ask(backend, '__mock/people', {
      portal: 'onehealthport',
      username: 'Rosa',
      identifiers: { subscriberId: 'SUB100200', username: 'Rosa' },
      password: 'p',
    });
    const panel = await open(backend);
    (await find(panel, 'summary', 'Add a person')).click();
    (await labelled<HTMLInputElement>(panel, 'User name')).value = 'rosa';
    (await button(panel, 'Add person')).click();
    const alert = await find(panel, '[role="alert"]', 'Somebody else');
    expect(words(alert)).to.equal(
      'Somebody else at onehealthport has this subscriber id and username. Choose another.',
    );
    expect((await ask<object[]>(backend, '__mock/people')).body).to.have.length(4);
  });

  it('asks for a telephone number as the world writes it', async () => {
    const panel = await open(newBackend());
    (await find(panel, 'summary', 'Add a person')).click();
    const phone = await labelled<HTMLInputElement>(panel, 'Phone');
    for (const [value, isValid] of [
      ['+1 (206) 555-0100', true],
      ['+442079460123', true],
      ['', true],
      ['206 555 0100', false],
      ['+1 206', false],
      ['+0 206 555 0100', false],
    ] as const) {
      phone.value = value;
      expect(phone.validity.valid, value).to.equal(isValid);
    }
  });

  it('shows a text and a call as what they are', async () => {
    const message = { portal: 'lakeside', from: 'x', subject: '', sentAt: new Date().toISOString() };
    const messages: Message[] = [
      { ...message, id: '2', channel: 'call', to: '+12065550142', body: 'Your code is 1, 2, 3, 4.' },
      {
        ...message,
        id: '1',
        channel: 'text',
        to: '+12065550142',
        body: '5678 is your code.\n@lakeside.example #5678',
      },
    ];
    const inbox = await fixture(html`<mock-inbox .messages=${messages}></mock-inbox>`);
    const [call, text] = [...inbox.shadowRoot!.querySelectorAll('li')];
    expect(words(call!)).to.match(/^Phone call from lakeside/);
    expect(words(call!.querySelector('.body')!)).to.equal('“Your code is 1, 2, 3, 4.”');
    expect(call!.querySelector('mock-copy')!.value).to.equal('1234');
    expect(words(text!)).to.match(/^Text message from lakeside/);
    expect(words(text!.querySelector('.body')!)).to.equal('5678 is your code.');
    expect(words(text!.querySelector('.binding.quiet')!)).to.equal('@lakeside.example #5678');
  });

  for (const width of [320, 1280]) {
    it(`A11Y-6 is accessible with all its parts open, ${width} px wide`, async () => {
      await setViewport({ width, height: 900 });
      const panel = await open(`${newBackend()}/w/checkout`);
      for (const summary of [...below(panel.shadowRoot!)].filter(
        ({ localName }) => localName === 'summary',
      )) {
        const details = summary.parentElement as HTMLDetailsElement;
        if (!details.open) summary.click();
        await nextFrame();
      }
      await button(panel, 'Add person');
      await find(panel, 'select', '');
      await waitUntil(() =>
        [...below(panel.shadowRoot!)].some(({ localName }) => localName === 'mock-audit'),
      );
      await expectAccessible(panel);
      // Nothing covers anything, nor leaves the panel.
      const aside = panel.shadowRoot!.querySelector('aside')!;
      for (const element of below(aside)) {
        if (!element.matches('button, select, input') || !element.checkVisibility()) continue;
        const { right, top, bottom } = element.getBoundingClientRect();
        const name = `${element.localName} ${words(element)}`;
        expect(right, name).to.be.at.most(aside.getBoundingClientRect().right);
        const next = element.closest('form.scenario')?.querySelector('button');
        const other = next?.getBoundingClientRect();
        if (other && next !== element && other.top < bottom && other.bottom > top)
          expect(right, name).to.be.at.most(other.left);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });
  }
});
