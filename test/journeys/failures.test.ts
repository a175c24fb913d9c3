import { expect } from '@open-wc/testing';
import type { Fault } from '../../mocks/index.ts';
import type { Page } from '../support/page.ts';
import { jrao, openFlow, useBackend } from '../support/portal.ts';
import { countActions, recordRequests } from '../support/requests.ts';

/** A proxy's page where an answer of the protocol should be. */
const htmlPage = { body: '<!doctype html><title>Portal</title>', contentType: 'text/html' };

/** What can happen to a request that is then not carried out, also when it is tried again, and what is said. */
const failures: [name: string, fault: Omit<Fault, 'match'>, sentence: string][] = [
  ['the network is cut', { drop: true, times: 2 }, 'We can’t reach the server'],
  [
    'a gateway answers 503',
    { status: 503, body: 'Service Unavailable', times: 2 },
    'not available right now',
  ],
  ['the server fails with a problem', { status: 500, body: { code: 'server-error' } }, 'wrong on our side'],
  ['the answer is an HTML page', htmlPage, 'an answer we can’t read'],
  ['an answer hangs', { drop: true, delayMs: 3000, times: 2 }, 'takes too long to answer'],
];

/** What can happen to an answer after its request was carried out. */
const losses: [name: string, fault: Omit<Fault, 'match'>][] = [
  ['is lost', { applied: true, drop: true }],
  ['becomes a 503', { applied: true, status: 503, body: 'Service Unavailable' }],
  ['becomes an HTML page', { applied: true, ...htmlPage }],
  ['hangs', { applied: true, drop: true, delayMs: 3000 }],
];

const client = { timeout: 1000, retryDelays: [0] };

describe('when a request does not get through', () => {
  const mock = useBackend();

  async function openCode(): Promise<Page> {
    const { page } = await openFlow({ client });
    await page.toCode(jrao);
    return page;
  }

  for (const [name, fault, sentence] of failures) {
    it(`says so at Send and sends one code at the next press, when ${name}`, async () => {
      const page = await openCode();
      const requests = recordRequests();
      page.fill({ code: '12' });
      await mock.faults({ match: 'actions/send', ...fault });
      page.press('Send');
      await page.fails(sentence);
      expect(page.input('code').value).to.equal('12');
      expect(countActions(requests, 'send'), 'tries').to.equal(fault.times ?? 1);
      expect(await mock.outbox()).to.have.lengthOf(0);

      await page.send();
      expect(page.error).to.equal('');
      expect(page.input('code').value).to.equal('12');
      expect(await mock.outbox()).to.have.lengthOf(1);
    });

    it(`says so at Verify and keeps the code, when ${name}`, async () => {
      const page = await openCode();
      await page.send();
      await mock.faults({ match: 'actions/verify', ...fault });
      const code = await mock.lastCode();
      page.fill({ code });
      page.press('Verify');
      await page.fails(sentence);
      expect(page.input('code').value).to.equal(code);
      await page.outcome(() => page.press('Verify'));
      await page.until('mfa-done-screen h1');
      expect(await mock.outbox()).to.have.lengthOf(1);
    });

    it(`says so at sign-in and keeps what was typed, when ${name}`, async () => {
      const { page } = await openFlow({ client });
      await mock.faults({ match: 'POST /onehealthport/mfa/flows', ...fault });
      page.fill(jrao);
      page.press('Login');
      await page.fails(sentence);
      for (const [input, value] of Object.entries(jrao)) expect(page.input(input).value).to.equal(value);
      page.press('Login');
      await page.until('mfa-method-screen input');
    });

    it(`says so before the first step and has a way on, when ${name}`, async () => {
      await mock.faults({ match: 'GET /onehealthport/mfa/start', ...fault, times: 1 });
      const { page } = await openFlow({ client: { ...client, retryDelays: [] } });
      await page.fails(sentence);
      expect(page.title).to.equal('This did not work');
      page.press('Try again');
      await page.until('mfa-sign-in-screen input');
    });
  }

  for (const [name, fault] of losses) {
    it(`goes on with the code that was sent, when the answer to Send ${name}`, async () => {
      const page = await openCode();
      page.fill({ code: '12' });
      await mock.faults({ match: 'actions/send', ...fault });
      await page.send();
      expect(page.input('code').value).to.equal('12');
      expect(await mock.outbox()).to.have.lengthOf(1);
      await page.verify(await mock.lastCode());
      await page.until('mfa-done-screen h1');
    });
  }

  it('says that the first code could not be delivered, and sends one at the next press', async () => {
    const page = await openCode();
    await mock.faults({ match: 'actions/send', status: 503, body: { code: 'delivery-failed' } });
    page.press('Send');
    await page.fails('The code could not be sent');
    await page.send();
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  it('signs in when the answer to the right code was lost with its cookie', async () => {
    const page = await openCode();
    await page.send();
    await mock.faults({ match: 'actions/verify', applied: true, drop: true });
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
  });

  it('signs in at the next press when that answer was lost however often it was tried', async () => {
    const page = await openCode();
    await page.send();
    await mock.faults({ match: 'actions/verify', applied: true, drop: true, times: 2 });
    page.fill({ code: await mock.lastCode() });
    page.press('Verify');
    await page.fails('We can’t reach the server');
    page.press('Verify');
    await page.until('mfa-done-screen h1');
  });

  it('starts again with the names kept when the flow has ended meanwhile', async () => {
    const page = await openCode();
    await page.send();
    await mock.advance(3600);
    await page.verify(await mock.lastCode());
    await page.until('mfa-sign-in-screen input');
    expect(page.error).to.contain('That took too long');
    expect(page.input('subscriberId').value).to.equal(jrao.subscriberId);
    expect(page.input('username').value).to.equal(jrao.username);
    expect(await mock.outbox()).to.have.lengthOf(1);
    page.fill({ password: jrao.password });
    page.press('Login');
    await page.until('mfa-method-screen input');
  });

  it('keeps what was typed at sign-in when a field is wrong, the password aside', async () => {
    const { page } = await openFlow();
    page.fill({ ...jrao, password: 'wrong' });
    page.press('Login');
    await page.fails('does not match what we have on file');
    expect(page.input('subscriberId').value).to.equal(jrao.subscriberId);
    expect(page.input('username').value).to.equal(jrao.username);
    expect(page.input('password').value).to.equal('');
  });
});

describe('a page that slept', () => {
  const mock = useBackend();

  it('asks how things stand when it becomes visible, and keeps what was typed', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    page.fill({ code: '123' });
    await mock.advance(200);
    page.wake();
    await page.says('check your spam folder');
    expect(page.isOpen('Send')).to.equal(true);
    expect(page.text).to.match(/The code is valid for 6:[34]\d\./);
    expect(page.input('code').value).to.equal('123');
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  it('starts again when the flow has ended in the meantime', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await mock.advance(3600);
    page.wake();
    await page.until('mfa-sign-in-screen input');
    expect(page.error).to.contain('That took too long');
    expect(page.input('username').value).to.equal(jrao.username);
  });

  it('shows what it had when the server cannot be asked', async () => {
    const { page } = await openFlow({ client });
    await page.toCode(jrao);
    await page.send();
    page.fill({ code: '123' });
    const requests = recordRequests();
    await mock.faults({ match: 'GET /onehealthport/mfa/flows', drop: true, times: 2 });
    page.wake();
    await page.settle(() => requests.length === 2, 'it did not ask');
    await page.flow.refresh();
    expect(page.error).to.equal('');
    expect(page.text).to.contain('One-time password successfully sent');
    expect(page.input('code').value).to.equal('123');
  });
});
