import { expect } from '@open-wc/testing';
import type { MfaCodeScreen } from '../../src/screens/mfa-code-screen.ts';
import { agarcia, jrao, openFlow, tlocked, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';

describe('codes that are locked', () => {
  const mock = useBackend();

  it('RTL-6 says how long a person who is locked has to wait, counts it down, and shows the other ways', async () => {
    const { page } = await openFlow();
    await page.toCode(tlocked);
    expect(page.error).to.contain('Too many wrong codes');
    expect(page.text).to.match(/You can try again in (10:00|9:5\d)\./);
    expect(page.isOpen('Send')).to.equal(false);
    expect(page.isOpen('Verify')).to.equal(false);
    const verify = page.button('Verify');
    const countdown = page.find(`[id="${verify.getAttribute('aria-describedby')}"]`);
    const before = countdown.innerText;
    await page.settle(() => countdown.innerText !== before, 'nothing is counted down');

    page.press('Send');
    page.fill({ code: '123456' });
    verify.click();
    expect(await mock.outbox()).to.have.lengthOf(0);
    expect(page.all('[part="links"] a')).to.have.lengthOf(3);
    page.press('Choose another method');
    await page.until('mfa-method-screen input');
    page.press('Start over');
    await page.until('mfa-sign-in-screen input');
  });

  it('RTL-6 opens by itself when the wait is over, and then a code works', async () => {
    const { page, view, mock: server } = await openPage();
    await page.toCode(tlocked);
    expect(page.isOpen('Send')).to.equal(false);
    await server.advance(600);
    const { now } = view.Date;
    view.Date.now = () => now() + 600_000;
    await page.settle(() => page.isOpen('Send'), 'Send did not open');
    expect(page.error).to.equal('');
    expect(page.text).not.to.contain('You can try again');
    page.press('Send');
    await page.says('One-time password successfully sent');
    await page.verify(await server.lastCode());
    await page.until('mfa-done-screen h1');
    expect(view.completed).to.have.lengthOf(1);
  });

  it('RTL-6 says what can be done when the lock is over, and puts whoever waited at the field', async () => {
    const { page, view, mock: server } = await openPage();
    await page.toCode(jrao);
    await page.send();
    const code = wrong(await server.lastCode());
    for (let tries = 1; tries <= 10; tries++) await page.verify(code);
    expect(page.error).to.contain('Too many wrong codes');
    page.find('[part~="alert"]').focus();
    await server.advance(600);
    const { now } = view.Date;
    view.Date.now = () => now() + 600_000;
    await page.settle(() => page.isOpen('Send'), 'Send did not open');
    expect(page.focused?.getAttribute('name')).to.equal('code');
    await page.says('The code has expired');
  });

  it('RTL-6 says on the choice how long a method is locked, and opens it when the wait is over', async () => {
    const { page, view, mock: server } = await openPage();
    await page.toCode(agarcia);
    await page.send();
    const code = wrong(await server.lastCode());
    for (let tries = 1; tries <= 10; tries++) await page.verify(code);
    page.press('Choose another method');
    await page.until('mfa-method-screen input');
    await page.says(/You can use it again in (10:00|9:5\d)\./);
    expect(page.find<HTMLInputElement>('[value="email"]').disabled).to.equal(true);
    await server.advance(600);
    const { now } = view.Date;
    view.Date.now = () => now() + 600_000;
    await page.settle(() => !page.find<HTMLInputElement>('[value="email"]').disabled, 'it did not open');
  });

  it('says that nothing was sent yet to whoever waited for the lock to end', async () => {
    const { page, view, mock: server } = await openPage();
    await page.toCode(tlocked);
    await server.advance(600);
    const { now } = view.Date;
    view.Date.now = () => now() + 600_000;
    const isTold = () =>
      page.find<MfaCodeScreen>('mfa-code-screen').flow?.actions.verify?.disabled === 'not-sent';
    await page.settle(isTold, 'it did not ask what can be done now');
    page.fill({ code: '123456' });
    page.press('Verify');
    await page.fails('Send a code first');
  });

  it('RTL-6 says how many tries are left when they are few, and then the wait', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    const code = wrong(await mock.lastCode());
    for (let tries = 1; tries <= 6; tries++) await page.verify(code);
    expect(page.text).not.to.match(/tr(y|ies) left/);
    await page.verify(code);
    expect(page.text).to.contain('3 tries left.');
    await page.verify(code);
    await page.verify(code);
    expect(page.text).to.contain('1 try left.');
    await page.verify(code);
    expect(page.error).to.contain('Too many wrong codes');
    expect(page.text).to.match(/You can try again in (10:00|9:5\d)\./);
    expect(page.input('code').value).to.equal(code);
  });

  it('RTL-6 asks the server for the wait when the page becomes visible', async () => {
    const { page } = await openFlow();
    await page.toCode(tlocked);
    await mock.advance(300);
    page.wake();
    await page.says(/You can try again in (5:00|4:5\d)\./);
    expect(page.isOpen('Send')).to.equal(false);
  });
});
