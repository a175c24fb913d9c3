import { expect } from '@open-wc/testing';
import { agarcia, jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';
import { recordRequests } from '../support/requests.ts';

const events = ['mfa-step-changed', 'mfa-failed', 'mfa-completed', 'mfa-submit'];

/** All that an event carries, its own fields and what the platform lets it carry. */
function contentOf(event: Event): string {
  const own = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted'));
  return JSON.stringify({ type: event.type, detail: (event as CustomEvent).detail as unknown, ...own });
}

/** What leaves `<mfa-flow>` in a document from now on. */
function recordEvents(document: Document): string[] {
  const seen: string[] = [];
  const listener = (event: Event) => void seen.push(contentOf(event));
  for (const type of events) document.documentElement.addEventListener(type, listener);
  return seen;
}

const everything = (storage: Storage) => JSON.stringify(Object.entries(storage));

describe('what a page can learn', () => {
  it('OTP-11 SES-2 is no code, no password, no full address and no token, after a whole journey', async () => {
    const { page, mock, view } = await openPage();
    const exchanges = recordRequests(view);
    const left = recordEvents(page.document);
    const logged: string[] = [];
    for (const level of ['log', 'info', 'debug'] as const)
      view.console[level] = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
    const places = () =>
      [
        view.location.href,
        view.document.cookie,
        everything(view.localStorage),
        everything(view.sessionStorage),
        JSON.stringify(view.history.state),
      ].join('\n');

    const found: string[] = [];
    page.fill({ ...jrao, password: 'Wrong-Horse-7' });
    await page.outcome(() => page.press('Login'));
    found.push(places());
    await page.toCode(jrao);
    await page.send();
    found.push(places());
    const first = await mock.lastCode();
    await page.verify(wrong(first));
    found.push(places());
    await mock.advance(121);
    page.wake();
    await page.settle(() => page.isOpen('Send'), 'Send is still held');
    page.press('Send');
    await page.settle(() => !page.isOpen('Send') && page.isOpen('Verify'), 'nothing was sent');
    const second = await mock.lastCode();
    await page.verify(first);
    const { subscriberId, username } = jrao;
    const flowId = /"id":"([^"]+)"/.exec(exchanges.map(({ answer }) => answer).join())![1]!;
    const kept = Object.values({ ...view.sessionStorage }) as string[];
    expect(kept.map((text) => JSON.parse(text) as unknown)).to.deep.equal([
      { drafts: { 'sign-in ': { subscriberId, username } }, id: flowId },
    ]);
    await page.verify(second);
    await page.until('mfa-done-screen h1');
    found.push(places());

    expect(exchanges.length).to.be.greaterThan(6);
    expect(left.length).to.be.greaterThan(4);
    expect(found.join()).to.contain('jrao001');
    const seen = [
      ...exchanges.flatMap(({ line, answer }) => [line, answer]),
      ...left,
      ...logged,
      ...found,
    ].join('\n');
    const secrets = [first, second, jrao.password, 'Wrong-Horse-7', 'jasonr@onehealthport.example'];
    for (const secret of secrets) expect(seen).not.to.contain(secret);
    // The id of the flow is kept for a reload, and opens nothing without the session's cookie.
    expect(view.document.cookie, 'the session is not for scripts').to.equal('');
    const stranger = await fetch(`${view.location.origin}${endpointOf(exchanges[0]!.line)}/flows/${flowId}`, {
      credentials: 'omit',
    });
    expect(stranger.status).to.equal(404);
  });

  it('carries no secret in the events that leave <mfa-flow>, and keeps mfa-submit inside', async () => {
    const { page, mock, view } = await openPage();
    const left = recordEvents(page.document);
    const inside: string[] = [];
    page.root.querySelector('mfa-sign-in-screen')!.addEventListener('mfa-submit', ({ inputs }) => {
      inside.push(inputs.password ?? '');
    });
    await page.signIn(jrao);
    page.press('Submit');
    await page.until('mfa-code-screen input');
    await page.send();
    await page.verify('000000');
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(inside).to.deep.equal([jrao.password]);
    expect(left).to.deep.equal([
      '{"type":"mfa-step-changed","step":"method"}',
      '{"type":"mfa-step-changed","step":"code"}',
      '{"type":"mfa-failed","code":"code-wrong"}',
      '{"type":"mfa-step-changed","step":"done"}',
      JSON.stringify({
        type: 'mfa-completed',
        redirect: `${view.location.origin}/onehealthport/apps/claims`,
      }),
    ]);
  });
});

/** `/http/…/onehealthport/mfa`, of a request's line. */
const endpointOf = (line: string) => /\/http\/[^/]+\/[^/]+\/mfa/.exec(line)![0];

/** A flow that an attacker, or a proxy of a tester, would put in place of a refusal. */
const forged = (redirect: string) => ({
  id: 'forged',
  version: 99,
  kind: 'sign-in',
  portal: 'onehealthport',
  step: { kind: 'done', redirect, application: 'Claims' },
  actions: {},
});

/** A `fetch` that turns refusals of that status into a forged success. */
const forging =
  (status: number, redirect = '/onehealthport/apps/claims'): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    return response.status === status ? Response.json(forged(redirect)) : response;
  };

describe('answers that were tampered with', () => {
  const mock = useBackend();

  const session = async () => (await fetch('/onehealthport/mfa/session', { credentials: 'include' })).status;

  it('V6 grant nothing when a wrong password becomes a success', async () => {
    const { page } = await openFlow({ client: { fetch: forging(401) } });
    page.fill({ ...jrao, password: 'wrong' });
    page.press('Login');
    await page.until('mfa-done-screen h1');
    expect(await session()).to.equal(401);
  });

  it('V6 grant nothing when a wrong code becomes a success', async () => {
    const { page } = await openFlow({ client: { fetch: forging(422) } });
    await page.signIn(agarcia);
    await page.chooseMethod('authenticator');
    page.fill({ code: wrong(await mock.appCode('agarcia002')) });
    page.press('Verify');
    await page.until('mfa-done-screen h1');
    expect(await session()).to.equal(401);
  });

  it('grants the session when it is the server that says so', async () => {
    const { page } = await openFlow();
    await page.signIn(agarcia);
    await page.chooseMethod('authenticator');
    await page.verify(await mock.appCode('agarcia002'));
    expect(await session()).to.equal(200);
  });

  for (const redirect of [
    'javascript:document.title="followed"',
    ' JavaScript:document.title="followed"',
    'java\nscript:document.title="followed"',
    'data:text/html,followed',
    'blob:http://localhost/followed',
    'file:///etc/passwd',
    'mailto:a@b.example',
    'http://',
    'https://[',
    '//other.example/start',
    '/\\other.example/start',
    'https:other.example',
  ]) {
    it(`WEB-3 do not lead to ${JSON.stringify(redirect)}`, async () => {
      const { page, completed } = await openFlow({ client: { fetch: forging(401, redirect) } });
      page.fill({ ...jrao, password: 'wrong' });
      await page.outcome(() => page.press('Login'));
      await page.until('mfa-done-screen h1');
      await page.says('You can go on in the portal now.');
      expect(completed).to.deep.equal([]);
      expect(page.all('a')).to.have.lengthOf(0);
    });
  }

  for (const redirect of ['https://payer.example/start', '/onehealthport/apps/claims']) {
    it(`WEB-3 lead to ${redirect}, which is a web address`, async () => {
      const { page, completed } = await openFlow({ client: { fetch: forging(401, redirect) } });
      page.fill({ ...jrao, password: 'wrong' });
      await page.outcome(() => page.press('Login'));
      const expected = new URL(redirect, location.href).href;
      await page.settle(() => completed.length > 0, 'mfa-completed was not announced');
      expect(completed).to.deep.equal([expected]);
      expect(page.find<HTMLAnchorElement>('a[part="link"]').href).to.equal(expected);
    });
  }
});
