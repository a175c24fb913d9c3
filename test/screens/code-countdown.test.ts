import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-code-screen.ts';
import '../../src/screens/mfa-method-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { useClock } from './clock.ts';
import { codeFlow, methodFlow } from './flows.ts';
import { show } from './screen.ts';
import type { ScreenPage } from './screen.ts';

const HOUR = 3600_000;

const countdown = (page: ScreenPage) => /another code in (\d+:\d\d)/.exec(page.text)?.[1];
const expiry = (page: ScreenPage) => /valid for (\d+:\d\d)/.exec(page.text)?.[1];

describe('<mfa-code-screen> as time goes by', () => {
  const clock = useClock();

  const held = () => show('mfa-code-screen', { flow: codeFlow({ sent: true }), messages: wording });

  const pass = async (page: ScreenPage, seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await clock.tickAsync(1000);
      await page.screen.updateComplete;
    }
  };

  it('OHP-5 counts two minutes down, then gives the advice, and Send works again', async () => {
    const page = await held();
    expect(countdown(page)).to.equal('2:00');
    await pass(page, 1);
    expect(countdown(page)).to.equal('1:59');
    await pass(page, 118);
    expect(countdown(page)).to.equal('0:01');
    await page.press('Send');
    expect(page.intents).to.deep.equal([]);
    await pass(page, 1);
    expect(countdown(page)).to.equal(undefined);
    page.find<HTMLDetailsElement>('details[part~="disclosure"]').open = true;
    expect(page.text).to.include(
      'check your spam folder. Unblock e-mails from noreply@onehealthport.example and press Send again',
    );
    expect(page.button('Send').getAttribute('aria-disabled')).to.equal('false');
    await page.press('Send');
    expect(page.intents).to.deep.equal([{ action: 'resend', inputs: { channel: 'email' } }]);
  });

  it('counts how long the code is valid in a sentence of its own, and says that it has expired', async () => {
    const page = await held();
    expect(expiry(page)).to.equal('10:00');
    await pass(page, 60);
    expect(expiry(page)).to.equal('9:00');
    await clock.tickAsync(540_000);
    await page.screen.updateComplete;
    expect(expiry(page)).to.equal(undefined);
    expect(page.said('alert')).to.deep.equal(['The code has expired. Send a new one.']);
  });

  it('A11Y-2 says that the code has expired also to whoever mistyped it before', async () => {
    const page = await held();
    await page.set({ problem: { code: 'code-wrong', input: 'code' } });
    await clock.tickAsync(600_000);
    await page.screen.updateComplete;
    expect(page.said('alert')).to.include('The code has expired. Send a new one.');
  });

  it('does not tick when it was taken out before it was first drawn', async () => {
    const page = await held();
    page.screen.flow = codeFlow({ sent: true });
    page.screen.remove();
    await page.screen.updateComplete;
    expect(clock.countTimers()).to.equal(0);
  });

  it('RTL-6 counts the lock down, asks how things stand, and then codes can be entered again', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({
        sent: true,
        held: { reason: 'locked', for: 90 },
        barred: { reason: 'locked', for: 90 },
        timing: { attemptsLeft: 0 },
      }),
      problem: { code: 'code-locked', retryAfter: 90 },
    });
    expect(page.text).to.include('You can try again in 1:30.');
    await pass(page, 30);
    expect(page.text).to.include('You can try again in 1:00.');
    await pass(page, 60);
    expect(page.text).not.to.include('You can try again');
    expect(page.said('alert')).to.deep.equal([]);
    page.fill({ code: '123456' });
    await page.press('Confirm');
    expect(page.intents).to.deep.equal([
      { action: 'retry', inputs: {} },
      { action: 'verify', inputs: { code: '123456' } },
    ]);
  });

  it('A11Y-2 says once that codes can be entered again, and that another can be sent', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({
        sent: true,
        held: { reason: 'locked', for: 20 },
        barred: { reason: 'locked', for: 20 },
        timing: { attemptsLeft: 0 },
      }),
    });
    await pass(page, 20);
    expect(page.said('status')).to.deep.equal(['You can enter a code again now.']);
    // The answer to how things stand.
    await page.set({ flow: codeFlow({ sent: true, held: { reason: 'wait', for: 10 }, notices: [] }) });
    await pass(page, 10);
    expect(page.said('status')).to.deep.equal(['You can send another code now.']);
    await page.set({ pending: 'verify' });
    expect(page.said('status')).to.deep.equal([]);
  });

  it('A11Y-2 says once that a method can be used again, and offers it', async () => {
    const page = await show('mfa-method-screen', { flow: methodFlow('email') });
    expect(page.find<HTMLInputElement>('input[value="email"]').disabled).to.equal(true);
    await clock.tickAsync(600_000);
    await page.screen.updateComplete;
    expect(page.find<HTMLInputElement>('input[value="email"]').disabled).to.equal(false);
    expect(page.said('status')).to.deep.equal(['You can use this again now: Code by e-mail.']);
    expect(page.intents).to.deep.equal([{ action: 'retry', inputs: {} }]);
  });

  it('A11Y-3 describes a held button in words that stand still, in the last minute too', async () => {
    const page = await held();
    const described = new Set<string>();
    for (let second = 0; second < 119; second++) {
      await pass(page, 1);
      described.add(page.describes(page.button('Send')));
    }
    expect([...described]).to.deep.equal([
      'You can send another code in about 2 minutes.',
      'You can send another code in about 1 minute.',
      'You can send another code in about 30 seconds.',
    ]);
  });

  it('says where to look for a code when the server says so, be it before another can be sent', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({ sent: true, channel: 'text', timing: { adviceIn: 15 } }),
    });
    const details = page.find<HTMLDetailsElement>('details[part~="disclosure"]');
    await pass(page, 14);
    expect([details.open, details.textContent.includes('Texts usually come')]).to.deep.equal([false, false]);
    await pass(page, 1);
    expect([details.open, details.textContent.includes('Texts usually come')]).to.deep.equal([true, true]);
    expect(page.button('Send a new code').getAttribute('aria-disabled')).to.equal('true');
  });

  it('warns of the end of the flow, ticking in sight and now and then aloud', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({ sent: true, notices: [], timing: { endsIn: 302, expiresIn: 900 } }),
    });
    const warnings = () => page.said('status').filter((said) => said.includes('This ends'));
    expect(warnings()).to.deep.equal([]);
    await pass(page, 2);
    expect(page.text).to.include('This ends in 5:00 if you do nothing');
    expect(warnings()).to.deep.equal(['This ends in 5 minutes if you do nothing, for your safety.']);
    await pass(page, 180);
    expect(warnings()).to.deep.equal(['This ends in 2 minutes if you do nothing, for your safety.']);
  });

  it('asks once how things stand when the flow’s own time is over, and not where the server gave it none', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({ sent: true, notices: [], timing: { endsIn: 2, expiresIn: 900 } }),
    });
    await pass(page, 4);
    expect(page.intents).to.deep.equal([{ action: 'retry', inputs: {} }]);
    const none = await show('mfa-code-screen', { flow: codeFlow({ sent: true, timing: { endsIn: 0 } }) });
    await pass(none, 2);
    expect(none.intents).to.deep.equal([]);
  });

  it('no longer says that a code was sent once it has expired', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({
        sent: true,
        notices: [{ code: 'code-sent', level: 'success' }],
        timing: { expiresIn: 2 },
      }),
    });
    expect(page.text).to.include('We sent you a code.');
    await pass(page, 2);
    expect(page.text).to.include('The code has expired.');
    expect(page.text).not.to.include('We sent you a code.');
    expect(page.text).to.include('Get a new code');
    expect(page.text).not.to.include('spam folder');
  });

  it('RTL-1 offers Send again when a spent window is over', async () => {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({ sent: true, held: { reason: 'spent', for: 30 }, timing: { sendsLeft: 0 } }),
    });
    expect(page.text).to.include('No more codes can be sent for now');
    await pass(page, 30);
    expect(page.text).not.to.include('No more codes can be sent for now');
    await page.press('Send a new code');
    expect(page.intents.length).to.equal(1);
  });

  for (const offset of [-HOUR, HOUR]) {
    it(`RTL-4 shows what the server said on a device whose clock is ${offset / HOUR} h off`, async () => {
      clock.setSystemTime(Date.now() + offset);
      const page = await held();
      expect(countdown(page)).to.equal('2:00');
      await pass(page, 30);
      expect(countdown(page)).to.equal('1:30');
    });
  }

  it('RTL-4 goes on as the server said when the device’s clock is set back an hour', async () => {
    const page = await held();
    await pass(page, 30);
    clock.setSystemTime(Date.now() - HOUR);
    await pass(page, 1);
    expect([countdown(page), expiry(page)]).to.deep.equal(['1:29', '9:29']);
    await pass(page, 89);
    await page.press('Send');
    expect(page.intents.length).to.equal(1);
  });

  it('RTL-4 counts anew from each answer, on whatever the device’s clock has become', async () => {
    const page = await held();
    await pass(page, 30);
    clock.setSystemTime(Date.now() - HOUR);
    await page.set({ flow: codeFlow({ sent: true, held: { reason: 'wait', for: 80 } }) });
    expect(countdown(page)).to.equal('1:20');
  });

  it('RTL-4 shows the truth when it wakes from a sleep in which no timer ran', async () => {
    const page = await held();
    await pass(page, 10);
    clock.setSystemTime(Date.now() + 60_000);
    await pass(page, 1);
    expect(countdown(page)).to.equal('0:49');
  });

  it('RTL-4 survives being taken out and put back', async () => {
    const page = await held();
    await pass(page, 10);
    page.screen.remove();
    expect(clock.countTimers()).to.equal(0);
    await clock.tickAsync(50_000);
    page.container.append(page.screen);
    await page.screen.updateComplete;
    await pass(page, 1);
    expect(countdown(page)).to.equal('0:59');
  });

  it('has no timer left when there is nothing to count', async () => {
    const page = await held();
    await clock.tickAsync(601_000);
    await page.screen.updateComplete;
    expect(clock.countTimers()).to.equal(0);
  });

  it('A11Y-2 speaks six times in ten minutes, at the end aloud, and never what ticks', async () => {
    const page = await show('mfa-code-screen', { flow: codeFlow(), messages: wording });
    const regions = [...page.screen.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')];
    const said: [role: string, text: string][] = [];
    const observer = new MutationObserver((records) => {
      const changed = new Set(
        records.map(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest<HTMLElement>('[role="status"], [role="alert"]');
        }),
      );
      for (const region of changed) {
        if (region?.textContent?.trim()) said.push([region.getAttribute('role')!, region.textContent.trim()]);
      }
    });
    observer.observe(page.container, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await page.set({ flow: codeFlow({ sent: true }) });
    const atFirst = page.text;
    await pass(page, 600);
    observer.disconnect();
    expect(page.text).not.to.equal(atFirst);
    expect(said).to.deep.equal([
      ['status', 'One-time password successfully sent'],
      ['status', 'You can send another code now.'],
      ['status', 'The code is valid for another 5 minutes.'],
      ['status', 'The code is valid for another 1 minute.'],
      ['status', 'The code is valid for another 30 seconds.'],
      ['alert', 'The code has expired. Send a new one.'],
    ]);
    const after = [...page.screen.querySelectorAll('[role="status"], [role="alert"]')];
    expect(after.length === regions.length && after.every((region, i) => region === regions[i])).to.equal(
      true,
    );
  });
});
