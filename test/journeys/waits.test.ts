import { expect } from '@open-wc/testing';
import { jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';

const HOUR = 3600;

describe('waits on a device whose clock is wrong', () => {
  for (const [name, skew] of [
    ['an hour fast', HOUR],
    ['an hour slow', -HOUR],
  ] as const) {
    it(`RTL-4 counts down what the server said, with a clock that is ${name}`, async () => {
      const { page, mock, reload, view } = await openPage({ skew });
      expect(Math.abs(view.Date.now() - Date.now() - skew * 1000)).to.be.below(1000);
      await page.toCode(jrao);
      page.fill({ code: '12' });
      await page.send();
      expect(page.text).to.match(/You can send another code in (2:00|1:5\d)\./);
      expect(page.text).to.match(/The code is valid for (10:00|9:5\d)\./);
      expect(page.isOpen('Send')).to.equal(false);
      expect(page.input('code').value).to.equal('12');

      await mock.advance(60);
      await reload();
      await page.says(/You can send another code in (1:00|0:5\d)\./);
      await mock.advance(61);
      page.wake();
      await page.settle(() => page.isOpen('Send'), 'Send is still held');
      expect(await mock.outbox()).to.have.lengthOf(1);
      await page.verify(await mock.lastCode());
      await page.until('mfa-done-screen h1');
    });
  }

  it('RTL-4 counts on where it was after the element was taken off the page and put back', async () => {
    const { page, mock } = await openPage();
    await page.toCode(jrao);
    await page.send();
    const { flow } = page;
    const home = flow.parentElement!;
    flow.remove();
    await mock.advance(60);
    home.append(flow);
    await page.says(/You can send another code in (1:00|0:5\d)\./);
    await page.says(/You can send another code in 0:5[0-8]\./);
  });
});

/** A `fetch` that changes the headers and the body of each refusal. */
const refusing =
  (headers: Record<string, string>, change = (body: Record<string, unknown>) => body): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (response.ok) return response;
    const body = change((await response.json()) as Record<string, unknown>);
    return new Response(JSON.stringify(body), {
      status: response.status,
      headers: { 'content-type': 'application/problem+json', ...headers },
    });
  };

describe('what a refusal says of the wait', () => {
  const mock = useBackend();
  const tooMany = { status: 429, body: { code: 'too-many-requests' } };

  async function refuseSignIn(headers: Record<string, string>) {
    const { page } = await openFlow({ client: { fetch: refusing(headers) } });
    await mock.faults({ match: 'POST /onehealthport/mfa/flows', ...tooMany });
    page.fill(jrao);
    await page.outcome(() => page.press('Login'));
    return page;
  }

  it('RTL-3 RTL-6 waits as Retry-After says, whatever RateLimit says', async () => {
    const page = await refuseSignIn({
      'retry-after': '180',
      ratelimit: '"otp-send";r=5;t=7200',
      'ratelimit-policy': '"otp-send";q=5;w=600',
    });
    expect(page.error).to.equal('Too many tries. Please wait 3 minutes, then try again.');
  });

  it('RTL-3 takes no harm from fields that cannot be read', async () => {
    const page = await refuseSignIn({
      'retry-after': 'in a while',
      ratelimit: ';;="',
      'ratelimit-policy': 'w=,,q',
    });
    expect(page.error).to.match(/^Too many tries. Please wait a few minutes, then try again.$/);
    page.press('Login');
    await page.until('mfa-method-screen input');
  });

  it('RTL-4 reads a Retry-After that is a date, by the clock of the server', async () => {
    const server = Date.now() - HOUR * 1000;
    const page = await refuseSignIn({
      date: new Date(server).toUTCString(),
      'retry-after': new Date(server + 240_000).toUTCString(),
    });
    expect(page.error).to.equal('Too many tries. Please wait 4 minutes, then try again.');
  });

  it('RTL-6 says how long to wait after too many sign-ins', async () => {
    const { page } = await openFlow();
    const sign = () => {
      page.fill({ ...jrao, password: 'wrong' });
      return page.outcome(() => page.press('Login'));
    };
    for (let tries = 0; tries < 10; tries++) await sign();
    expect(page.error).to.contain('does not match');
    await sign();
    expect(page.error).to.equal('Too many tries. Please wait 10 minutes, then try again.');
    expect(page.input('username').value).to.equal(jrao.username);
  });

  it('RTL-6 says how long to wait after too many codes', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    for (let sends = 2; sends <= 5; sends++) {
      await mock.advance(120);
      page.wake();
      await page.settle(() => page.isOpen('Send'), 'Send is still held');
      page.press('Send');
      await page.settle(() => !page.isOpen('Send') && page.isOpen('Verify'), 'nothing was sent');
    }
    await page.says('No more codes can be sent for now');
    expect(page.isOpen('Send')).to.equal(false);
    expect(await mock.outbox()).to.have.lengthOf(5);
  });

  it('RTL-2 goes by the code of a problem and never by its prose', async () => {
    const renamed = { title: 'Todo va bien', type: 'about:blank', detail: 'code-expired', status: 200 };
    const fetch = refusing({}, (body) => ({ ...body, ...renamed }));
    const { page } = await openFlow({ client: { fetch } });
    page.fill({ ...jrao, password: 'wrong' });
    await page.outcome(() => page.press('Login'));
    expect(page.error).to.contain('That does not match what we have on file');
    await page.toCode(jrao);
    await page.send();
    await page.verify(wrong(await mock.lastCode()));
    expect(page.error).to.contain('This code is not right');
    expect(page.text).not.to.contain('Todo va bien');
  });
});
