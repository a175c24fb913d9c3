import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-code-screen.ts';
import '../../src/screens/mfa-sign-in-screen.ts';
import { useClock } from './clock.ts';
import { codeFlow, signInStart } from './flows.ts';
import { show } from './screen.ts';

describe('a screen that waits for an answer', () => {
  const clock = useClock();

  it('says so after 300 ms, once, and again when it takes long; the button keeps its words', async () => {
    const page = await show('mfa-sign-in-screen', { flow: signInStart() });
    const regions = [...page.screen.querySelectorAll('[role="status"]')];
    const button = page.button('Sign in');
    const pass = async (milliseconds: number) => {
      await clock.tickAsync(milliseconds);
      await page.screen.updateComplete;
      return page.said('status');
    };

    await page.set({ pending: 'sign-in' });
    expect(await pass(299)).to.deep.equal([]);
    expect(button.part.contains('waiting')).to.equal(false);
    expect(await pass(1)).to.deep.equal(['One moment …']);
    expect(button.part.contains('waiting')).to.equal(true);
    expect(button.textContent.trim()).to.equal('Sign in');
    expect(await pass(7699)).to.deep.equal(['One moment …']);
    expect(await pass(1)).to.deep.equal(['Still working. Please wait.']);

    await page.set({ pending: undefined });
    expect(page.said('status')).to.deep.equal([]);
    expect(button.part.contains('waiting')).to.equal(false);
    expect(clock.countTimers()).to.equal(0);
    const after = [...page.screen.querySelectorAll('[role="status"]')];
    expect(after.every((region, index) => region === regions[index])).to.equal(true);
  });

  it('says what it waits for, where there is a sentence for the action', async () => {
    const page = await show('mfa-code-screen', { flow: codeFlow(), pending: 'send' });
    await clock.tickAsync(300);
    await page.screen.updateComplete;
    expect(page.said('status')).to.deep.equal(['Sending …']);
  });

  it('says nothing when the answer comes at once, and nothing any more when it is taken out', async () => {
    const page = await show('mfa-sign-in-screen', { flow: signInStart() });
    await page.set({ pending: 'sign-in' });
    await clock.tickAsync(200);
    await page.set({ pending: undefined });
    await clock.tickAsync(10_000);
    expect(page.said('status')).to.deep.equal([]);
    await page.set({ pending: 'sign-in' });
    page.screen.remove();
    expect(clock.countTimers()).to.equal(0);
  });
});
