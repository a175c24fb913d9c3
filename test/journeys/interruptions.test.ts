import { expect } from '@open-wc/testing';
import { jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';
import { countActions, recordRequests } from '../support/requests.ts';

/** What was typed, and is no secret. */
const typed = { subscriberId: 'SUB100200', username: 'jrao001' };

describe('a journey that is interrupted', () => {
  it('goes on after a reload at every step, with what was typed and one code', async () => {
    const { page, mock, reload, view } = await openPage();
    page.fill(jrao);
    await reload();
    expect(page.input('subscriberId').value).to.equal(typed.subscriberId);
    expect(page.input('username').value).to.equal(typed.username);
    expect(page.input('password').value, 'a secret is not kept').to.equal('');

    await page.signIn(jrao);
    await reload();
    expect(page.title).to.equal('Choose an authentication method');
    await page.chooseMethod('email');
    await reload();
    expect(page.title).to.equal('Multi-Factor Authentication');
    expect(await mock.outbox()).to.have.lengthOf(0);

    await page.send();
    await reload();
    await page.says('One-time password successfully sent');
    expect(page.text).to.match(/another code in (2:00|1:\d\d)\./);
    await page.verify(wrong(await mock.lastCode()));
    await reload();
    await page.fails('This code is not right');
    expect(await mock.outbox()).to.have.lengthOf(1);

    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(view.completed).to.have.lengthOf(1);
    await reload();
    expect(page.title, 'what is done is done').to.equal('Log in to OneHealthPort');
  });

  it('stands where it was after the back button, and after going forward and back again', async () => {
    const { page, mock, navigate, view } = await openPage();
    page.fill(typed);
    const other = () => navigate((window) => window.location.assign('/test/pages/other.html'));
    const back = async () => {
      await navigate((window) => window.history.back());
      await page.until('input');
    };
    await other();
    await back();
    expect(page.input('username').value).to.equal(typed.username);

    await page.toCode(jrao);
    await page.send();
    await other();
    await back();
    await page.says('One-time password successfully sent');
    await navigate((window) => window.history.forward());
    await back();
    await page.says('One-time password successfully sent');
    expect(await mock.outbox()).to.have.lengthOf(1);
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(view.completed).to.have.lengthOf(1);
  });

  it('sends one code from two tabs on the same flow, and either can go on', async () => {
    const first = await openPage();
    await first.page.toCode(jrao);
    const second = await openPage({ backend: first.backend });
    expect(second.page.title).to.equal('Multi-Factor Authentication');

    second.page.fill({ code: '12' });
    await first.page.send();
    second.page.press('Send');
    await second.page.fails('changed in another window. Here is how it stands now.');
    expect(second.page.isOpen('Send')).to.equal(false);
    expect(second.page.input('code').value).to.equal('12');
    expect(await first.mock.outbox()).to.have.lengthOf(1);

    await second.page.verify(await first.mock.lastCode());
    await second.page.until('mfa-done-screen h1');
    first.page.fill({ code: await first.mock.lastCode() });
    first.page.press('Verify');
    await first.page.until('mfa-done-screen h1');
    expect(await first.mock.outbox()).to.have.lengthOf(1);
  });

  it('sends one code from two tabs that press Send at the same time', async () => {
    const first = await openPage();
    await first.page.toCode(jrao);
    const second = await openPage({ backend: first.backend });
    first.page.press('Send');
    second.page.press('Send');
    for (const { page } of [first, second]) await page.settle(() => page.isOpen('Verify'), 'no answer');
    expect(await first.mock.outbox()).to.have.lengthOf(1);
  });

  it('shows in one tab what was done in the other, when it becomes visible', async () => {
    const first = await openPage();
    await first.page.toCode(jrao);
    const second = await openPage({ backend: first.backend });
    await second.page.send();
    expect(first.page.isOpen('Verify')).to.equal(false);
    first.page.wake();
    await first.page.says('One-time password successfully sent');
    expect(first.page.isOpen('Verify')).to.equal(true);
  });
});

describe('a button that is pressed twice', () => {
  const mock = useBackend();

  it('sends one code', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    const requests = recordRequests();
    const send = page.button('Send');
    send.click();
    send.click();
    await page.says('One-time password successfully sent');
    expect(countActions(requests, 'send') + countActions(requests, 'resend')).to.equal(1);
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  it('counts one try, and one sign-in', async () => {
    const { page } = await openFlow();
    const requests = recordRequests();
    page.fill(jrao);
    const login = page.button('Login');
    login.click();
    login.click();
    await page.until('mfa-method-screen input');
    expect(requests.filter(({ line }) => line.startsWith('POST'))).to.have.lengthOf(1);

    await page.chooseMethod('email');
    await page.send();
    page.fill({ code: wrong(await mock.lastCode()) });
    const verify = page.button('Verify');
    await page.outcome(() => {
      verify.click();
      verify.click();
    });
    expect(countActions(requests, 'verify')).to.equal(1);
    expect(requests.at(-1)!.answer).to.contain('"attemptsLeft":9');
  });
});
