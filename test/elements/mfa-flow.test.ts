import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/index.ts';
import { MfaFlow } from '../../src/index.ts';
import type { MfaCodeScreen } from '../../src/screens/mfa-code-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { Page } from '../support/page.ts';
import { openPage } from '../support/portal-frame.ts';
import { endpoint, jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { countActions, recordRequests } from '../support/requests.ts';

const boxes: HTMLElement[] = [];

/** A box on the page until the end of the test, which no journey in it leaves. */
function box(): HTMLElement {
  const element = document.createElement('div');
  element.addEventListener('mfa-completed', (event) => event.preventDefault());
  document.body.append(element);
  boxes.push(element);
  return element;
}

afterEach(() => boxes.splice(0).forEach((element) => element.remove()));

describe('<mfa-flow>', () => {
  const mock = useBackend();
  const page = new Page();

  for (const [name, attach] of [
    ['before', (flow: MfaFlow, set: () => void) => (set(), box().append(flow))],
    ['after', (flow: MfaFlow, set: () => void) => (box().append(flow), set())],
  ] as const) {
    it(`shows the same when its properties are set ${name} it is attached`, async () => {
      const flow = new MfaFlow();
      attach(flow, () => Object.assign(flow, { endpoint, application: 'directory', messages: wording }));
      await page.signIn(jrao);
      await page.until('mfa-done-screen h1');
      expect(page.text).to.contain('Provider Directory');
    });
  }

  it('asks for nothing and shows nothing until it is told where', async () => {
    const requests = recordRequests();
    const flow = new MfaFlow();
    box().append(flow);
    await flow.updateComplete;
    expect(flow.textContent).to.equal('');
    flow.endpoint = endpoint;
    await page.until('mfa-sign-in-screen input');
    expect(requests).to.have.lengthOf(1);
  });

  it('takes what is to be said at any time', async () => {
    const { flow } = await openFlow();
    page.fill({ username: 'jrao' });
    flow.messages = { ...wording, 'sign-in.submit': 'Enter the portal' };
    await page.says('Enter the portal');
    expect(page.input('username').value).to.equal('jrao');
  });

  it('uses a client that it is given in place of an endpoint', async () => {
    let calls = 0;
    const fetch: typeof globalThis.fetch = (input, init) => (calls++, globalThis.fetch(input, init));
    const flow = Object.assign(new MfaFlow(), { client: createClient({ endpoint, fetch }) });
    box().append(flow);
    await page.until('mfa-sign-in-screen input');
    expect(calls).to.equal(1);
  });

  it('goes on with the flow when a framework makes its client anew each time it renders', async () => {
    const flow = Object.assign(new MfaFlow(), { client: createClient({ endpoint }), application: 'claims' });
    box().append(flow);
    await page.until('mfa-sign-in-screen input');
    page.fill(jrao);
    const requests = recordRequests();
    const render = async (application = 'claims') => {
      Object.assign(flow, { client: createClient({ endpoint }), application });
      await flow.updateComplete;
    };
    await render();
    for (const [name, value] of Object.entries(jrao)) expect(page.input(name).value).to.equal(value);
    page.press('Sign in');
    await render();
    await page.until('mfa-method-screen input');
    await render();
    expect(requests).to.have.lengthOf(1);
    await render('directory');
    await page.until('mfa-sign-in-screen input');
  });

  it('starts anew with a client for another endpoint', async () => {
    const flow = Object.assign(new MfaFlow(), { client: createClient({ endpoint }) });
    box().append(flow);
    await page.until('mfa-sign-in-screen input');
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL) => (asked.push(input as string), Response.json({}));
    flow.client = createClient({ endpoint: '/elsewhere/mfa', fetch });
    await page.fails('can’t read');
    expect(asked).to.deep.equal(['/elsewhere/mfa/start/sign-in']);
  });

  it('stands in the shadow root that a server has rendered for it, where a person sees it', async () => {
    const early = document.implementation.createHTMLDocument();
    early.body.innerHTML = `<mfa-flow endpoint="${endpoint}"></mfa-flow>`;
    const flow = early.querySelector('mfa-flow')!;
    // As `<template shadowrootmode>` of @lit-labs/ssr makes one.
    flow.attachShadow({ mode: 'open' });
    box().append(flow);
    await page.until('mfa-sign-in-screen input');
    expect(page.input('password').checkVisibility()).to.equal(true);
    expect(flow.shadowRoot!.querySelector('h1')).not.to.equal(null);
  });

  it('loses nothing of what was there before it was defined, as with a page that a server rendered', async () => {
    const answer = await fetch(`${endpoint}/start/sign-in?application=directory`);
    const requests = recordRequests();
    // In a document without a window nothing is defined.
    const early = document.implementation.createHTMLDocument();
    early.body.innerHTML = `<mfa-flow application="directory" endpoint="/nowhere/mfa">
      <script type="application/json">${await answer.text()}</script></mfa-flow>`;
    const flow = early.querySelector('mfa-flow')!;
    expect(flow).not.to.be.instanceOf(MfaFlow);
    let calls = 0;
    const counted: typeof globalThis.fetch = (input, init) => (calls++, globalThis.fetch(input, init));
    const client = createClient({ endpoint, fetch: counted });
    Object.assign(flow, { client, messages: wording, isolated: true });
    const completed: string[] = [];
    flow.addEventListener('mfa-completed', ({ redirect }) => completed.push(redirect));
    box().append(flow);
    expect(flow).to.be.instanceOf(MfaFlow);
    await page.until('mfa-sign-in-screen input');
    expect([requests.length, calls]).to.deep.equal([0, 0]);
    expect(page.isOpen('Login')).to.equal(true);
    expect(flow.shadowRoot).not.to.equal(null);
    await page.signIn(jrao);
    await page.until('mfa-done-screen h1');
    expect(calls).to.be.greaterThan(0);
    expect(completed).to.have.lengthOf(1);
  });

  it('asks how things stand when the page is taken out of the browser’s memory', async () => {
    await openFlow();
    await page.toCode(jrao);
    await page.send();
    page.fill({ code: '123' });
    const requests = recordRequests();
    await mock.advance(60);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(requests).to.have.lengthOf(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.says('in 0:');
    expect(requests.map(({ line }) => line.split(' ')[0])).to.deep.equal(['GET']);
    expect(page.input('code').value).to.equal('123');
  });

  it('tries again when a page that could not be shown is taken out of the browser’s memory', async () => {
    await mock.faults({ match: '/start/', drop: true, times: 3 });
    await openFlow();
    expect(page.title).to.equal('This did not work');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.until('mfa-sign-in-screen input');
  });

  it('leaves one journey for another when it is told so', async () => {
    const { flow, completed } = await openFlow();
    await page.signIn(jrao);
    flow.application = 'directory';
    await page.signIn(jrao);
    await page.until('mfa-done-screen h1');
    expect(new URL(completed[0]!).pathname).to.equal('/onehealthport/apps/directory');
  });

  it('keeps its flow and what was typed when it is moved', async () => {
    const { flow } = await openFlow();
    page.fill(jrao);
    box().append(flow);
    await page.until('mfa-sign-in-screen input');
    for (const [name, value] of Object.entries(jrao)) expect(page.input(name).value).to.equal(value);

    await page.toCode(jrao);
    await page.send();
    page.fill({ code: '123' });
    const requests = recordRequests();
    box().append(flow);
    await page.settle(() => requests.length === 1, 'it did not ask how things stand');
    expect(page.input('code').value).to.equal('123');
    expect(countActions(requests, 'send')).to.equal(0);
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  it('can go on when it is moved while an answer is under way', async () => {
    const { flow } = await openFlow();
    await page.toCode(jrao);
    await mock.faults({ match: 'actions/send', delayMs: 2000, applied: true });
    page.press('Send');
    while (!(await mock.outbox()).length);
    box().append(flow);
    await page.says('One-time password successfully sent');
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  it('knows the title it wrote, however the portal words it', async () => {
    const before = document.title;
    document.title = 'Portal';
    const { flow } = await openFlow();
    flow.messages = { ...wording, 'title.error': '', 'code.title': ' Enter  the\ncode ' };
    await page.toCode(jrao);
    await page.send();
    await page.verify(wrong(await mock.lastCode()));
    for (let update = 0; update < 3; update++) {
      page.find<MfaCodeScreen>('mfa-code-screen').requestUpdate();
      await page.find<MfaCodeScreen>('mfa-code-screen').updateComplete;
    }
    expect(document.title).to.equal('Enter the code – Portal');
    flow.remove();
    expect(document.title).to.equal('Portal');
    document.title = before;
  });

  it('asks for nothing again when it is moved before anything was begun', async () => {
    const { flow } = await openFlow();
    page.fill({ username: 'jrao001' });
    const requests = recordRequests();
    box().append(flow);
    await flow.refresh();
    expect(requests).to.have.lengthOf(0);
    expect(page.input('username').value).to.equal('jrao001');
  });

  it('says what is wrong whatever language the page says it is in', async () => {
    const { lang } = document.documentElement;
    document.documentElement.lang = 'en_US';
    await openFlow();
    page.fill({ ...jrao, password: 'wrong' });
    page.press('Login');
    await page.fails('does not match');
    document.documentElement.lang = lang;
  });

  it('says that something is wrong at an input that it does not show', async () => {
    await openFlow();
    const body = {
      type: 'urn:x',
      title: 'x',
      status: 422,
      code: 'input-invalid',
      errors: { captcha: 'invalid' },
    };
    await mock.faults({ match: 'POST', status: 422, body, contentType: 'application/problem+json' });
    page.fill(jrao);
    page.press('Login');
    await page.fails('Something went wrong');
    expect(page.focused?.matches('[part~="alert"]')).to.equal(true);
  });

  it('has one question under way, however often it is asked to try again', async () => {
    await mock.faults({ match: '/start/', drop: true, times: 3 });
    const flow = Object.assign(new MfaFlow(), { endpoint });
    box().append(flow);
    await page.until('mfa-problem-screen button');
    await mock.faults({ match: '/start/', delayMs: 300 });
    const requests = recordRequests();
    for (let i = 0; i < 3; i++) page.press('Try again');
    await page.settle(() => !page.isOpen('Try again'), 'it does not show that it tries');
    await page.until('mfa-sign-in-screen input');
    expect(requests).to.have.lengthOf(1);
  });

  it('leaves the title to the page, also one that changes while it is there', async () => {
    const before = document.title;
    document.title = 'Portal';
    const { flow } = await openFlow();
    expect(document.title).to.equal('Portal');
    await page.signIn(jrao);
    await page.settle(() => document.title === 'Choose an authentication method – Portal', document.title);
    document.title = '(2) Portal';
    await page.chooseMethod('email');
    await page.settle(() => document.title === 'Multi-Factor Authentication – (2) Portal', document.title);
    flow.remove();
    expect(document.title).to.equal('(2) Portal');
    box().append(flow);
    await page.settle(() => document.title.startsWith('Multi-Factor'), document.title);
    document.title = 'Dashboard';
    flow.remove();
    expect(document.title).to.equal('Dashboard');
    document.title = before;
  });

  it('does nothing twice when it is told how things stand while something is under way', async () => {
    const { flow } = await openFlow();
    await page.toCode(jrao);
    const requests = recordRequests();
    await mock.faults(
      { match: `GET ${endpoint}/flows`, delayMs: 200 },
      { match: 'actions/send', delayMs: 1000 },
    );
    box().append(flow);
    page.press('Send');
    await page.settle(() => !!requests[0]?.answer, 'it was not told how things stand');
    await flow.updateComplete;
    page.press('Send');
    await page.says('One-time password successfully sent');
    expect(countActions(requests, 'send')).to.equal(1);
  });

  it('goes where the journey leads, unless the page cancels that', async () => {
    const { flow, completed } = await openFlow({ application: 'directory' });
    let isCancelable = false;
    flow.addEventListener('mfa-completed', ({ cancelable }) => (isCancelable = cancelable));
    await page.signIn(jrao);
    await page.until('mfa-done-screen h1');
    expect(isCancelable).to.equal(true);
    expect(completed).to.deep.equal([page.find<HTMLAnchorElement>('a[part="link"]').href]);
  });

  it('says that one is signed in where the journey leads nowhere, and stays (WEB-3)', async () => {
    const { flow, completed } = await openFlow();
    const steps: string[] = [];
    flow.addEventListener('mfa-step-changed', ({ step }) => steps.push(step));
    await page.toCode(jrao);
    await page.send();
    const step = { kind: 'done', redirect: 'javascript:alert(1)' };
    const done = { id: 'x', version: 99, kind: 'sign-in', portal: 'p', step, actions: {} };
    await mock.faults({ match: 'actions/verify', status: 200, body: done });
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(completed).to.deep.equal([]);
    expect(steps.at(-1)).to.equal('done');
    expect(page.text).to.contain('You are signed in').and.to.contain('You can go on in the portal now.');
    expect(document.querySelector('mfa-done-screen a')).to.equal(null);
  });

  it('starts afresh after a reload where storage is refused', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    try {
      const { flow } = await openFlow();
      await page.toCode(jrao);
      flow.remove();
      await openFlow();
      await page.until('mfa-sign-in-screen input');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('tells of each step once, and not of the same one again', async () => {
    const { flow } = await openFlow();
    const steps: string[] = [];
    flow.addEventListener('mfa-step-changed', ({ step }) => steps.push(step));
    await page.toCode(jrao);
    await page.send();
    await flow.refresh();
    expect(steps).to.deep.equal(['method', 'code']);
  });

  it('tells once of what stands in the way, and not each time it asks how things stand', async () => {
    const { flow } = await openFlow();
    const codes: string[] = [];
    flow.addEventListener('mfa-failed', ({ code }) => codes.push(code));
    await page.toCode(jrao);
    await page.send();
    const code = wrong(await mock.lastCode());
    await page.verify(code);
    await flow.refresh();
    await flow.refresh();
    expect(page.error).to.contain('This code is not right');
    await page.verify(code);
    expect(codes).to.deep.equal(['code-wrong', 'code-wrong']);
  });

  it('fetches the next screen while the first is filled in', async () => {
    const { page: framed, view } = await openPage();
    expect(view.customElements.get('mfa-method-screen')).to.equal(undefined);
    framed.input('username').focus();
    await framed.settle(() => !!view.customElements.get('mfa-method-screen'), 'it was not fetched');
  });

  it('says a second wrong code anew to whoever pressed Enter in the field', async () => {
    await openFlow();
    await page.toCode(jrao);
    await page.send();
    const code = wrong(await mock.lastCode());
    await page.verify(code);
    page.input('code').focus();
    const said: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest(
          '[aria-live]',
        );
        if (region?.textContent?.trim()) said.push(region.getAttribute('aria-live')!);
      }
    });
    observer.observe(page.find('mfa-code-field'), {
      childList: true,
      subtree: true,
      characterData: true,
    });
    await page.verify(code);
    observer.disconnect();
    expect(new Set(said)).to.deep.equal(new Set(['assertive']));
  });

  it('can be used again when it is moved while a sign-in is under way', async () => {
    const { flow } = await openFlow();
    await mock.faults({ match: 'POST', drop: true, delayMs: 300 });
    page.fill(jrao);
    page.press('Login');
    await page.settle(() => !page.isOpen('Login'), 'nothing is under way');
    box().append(flow);
    await page.settle(() => page.isOpen('Login'), 'it waits for an answer that it gave up');
    page.press('Login');
    await page.until('mfa-method-screen input');
  });

  it('keeps the way back when the end cannot be shown', async () => {
    await openFlow();
    await page.toCode(jrao);
    await page.send();
    const done = { id: 'x', version: 99, kind: 'sign-in', portal: 'p', step: { kind: 'done' }, actions: {} };
    await mock.faults({ match: 'actions/verify', status: 200, body: done });
    page.fill({ code: await mock.lastCode() });
    page.press('Verify');
    await page.until('mfa-problem-screen button');
    expect(JSON.stringify({ ...sessionStorage })).to.contain('id');
    expect(page.error).to.contain('can’t read');
  });
});

/** Watches what is asked of the page and of its clock, until `stop`. */
function watchLeaks() {
  const listeners = new Map<string, number>();
  const timers = new Set<unknown>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const outlives = (target: unknown) =>
    target === null ||
    target === undefined ||
    target === window ||
    target === document ||
    target === document.body;
  const count = (target: unknown, type: string, by: number) => {
    if (outlives(target)) listeners.set(type, (listeners.get(type) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
    count(this, args[0], 1);
    addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
    count(this, args[0], -1);
    removeEventListener.apply(this, args);
  };
  const watched =
    (start: (work: () => void, delay?: number) => unknown, isOnce: boolean) =>
    (work: () => void, delay?: number) => {
      const id = start(() => {
        if (isOnce) timers.delete(id);
        work();
      }, delay);
      timers.add(id);
      return id;
    };
  const cleared = (clear: (id?: number) => void) => (id?: number) => {
    timers.delete(id);
    clear(id);
  };
  Object.assign(window, {
    setTimeout: watched(setTimeout.bind(window), true),
    setInterval: watched(setInterval.bind(window), false),
    clearTimeout: cleared(clearTimeout.bind(window)),
    clearInterval: cleared(clearInterval.bind(window)),
  });
  return {
    timers,
    left: () => [...listeners].filter(([, number]) => number !== 0),
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval });
    },
  };
}

describe('<mfa-flow> that comes and goes', () => {
  useBackend();
  const page = new Page();

  for (const isolated of [false, true]) {
    it(`leaves nothing behind after 200 times${isolated ? ', isolated' : ''}`, async () => {
      const requests = recordRequests();
      const first = await openFlow({ isolated });
      await page.toCode(jrao);
      await page.send();
      first.flow.remove();
      const { answer } = requests.at(-1)!;
      const home = box();
      const sheets = document.adoptedStyleSheets.length;
      const nodes = document.querySelectorAll('*').length;
      const leaks = watchLeaks();
      try {
        const fetch: typeof globalThis.fetch = () => Promise.resolve(new Response(answer));
        for (let times = 0; times < 200; times++) {
          const flow = Object.assign(new MfaFlow(), { client: createClient({ endpoint, fetch }), isolated });
          flow.application = 'claims';
          home.append(flow);
          // Every other one goes before its first answer has come.
          if (times % 2) await page.until('mfa-code-screen input');
          flow.remove();
        }
        expect(leaks.timers.size, 'timers').to.equal(0);
        expect(leaks.left(), 'listeners').to.deep.equal([]);
        expect(document.adoptedStyleSheets.length, 'style sheets').to.equal(sheets);
        expect(document.querySelectorAll('*').length, 'nodes').to.equal(nodes);
      } finally {
        leaks.stop();
      }
    });
  }
});
