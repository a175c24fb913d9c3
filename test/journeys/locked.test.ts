import { expect } from '@open-wc/testing';
import { agarcia, jrao, openFlow, tlocked, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';

describe('codes that are locked', () => {
  const mock = useBackend();

  it('RTL-6 says at the choice how long a person who is locked has to wait, and sends nothing', async () => {
    const { page } = await openFlow();
    await page.signIn(tlocked);
    expect(page.text).to.match(/You can use it again in (10:00|9:5\d)\./);
    expect(page.find<HTMLInputElement>('[value="email"]').disabled).to.equal(true);
    expect(page.isOpen('Submit')).to.equal(false);
    const before = page.text;
    await page.settle(() => page.text !== before, 'nothing is counted down');
    page.press('Submit');
    expect(await mock.outbox()).to.have.lengthOf(0);
    expect(page.all('[part="links"] a')).to.have.lengthOf(4);
    page.press('Start over');
    await page.until('mfa-sign-in-screen input');
    expect(page.input('username').value, 'whoever comes next at the same desk').to.equal('');
  });

  it('RTL-6 opens by itself when the wait is over, and then a code works', async () => {
    const { page, view, mock: server } = await openPage();
    await page.signIn(tlocked);
    expect(page.isOpen('Submit')).to.equal(false);
    await server.advance(600);
    const { now } = view.Date;
    view.Date.now = () => now() + 600_000;
    await page.settle(() => page.isOpen('Submit'), 'Submit did not open');
    expect(page.text).not.to.contain('You can use it again');
    await page.chooseMethod('email');
    // By this device's clock, which was put on, the code is old already: it says so, and the server decides.
    page.press('Send');
    await page.says('Sent to t**d@onehealthport.example');
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
    expect(page.input('code').value).to.equal('');
  });

  it('RTL-6 asks the server for the wait when the page becomes visible', async () => {
    const { page } = await openFlow();
    await page.signIn(tlocked);
    await mock.advance(300);
    page.wake();
    await page.says(/You can use it again in (5:00|4:5\d)\./);
    expect(page.isOpen('Submit')).to.equal(false);
  });
});
