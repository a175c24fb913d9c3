import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/axe.ts';
import { containerOf, expectFits } from '../support/container.ts';
import { jrao, openFlow, tlocked, useBackend } from '../support/portal.ts';
import { expectRulesKept } from '../support/rules.ts';
import { openPage } from '../support/portal-frame.ts';
import { visitEveryScreen } from './every-screen.ts';

describe('every screen of a sign-in', () => {
  const mock = useBackend();

  for (const [name, width, isolated] of [
    ['in the light', 640, false],
    ['in the light, 320 px wide', 320, false],
    ['isolated', 640, true],
    ['isolated, 320 px wide', 320, true],
  ] as const) {
    it(`has nothing that axe or Equal Access finds, ${name}`, async () => {
      const box = containerOf(width);
      const { page, flow } = await openFlow({ parentNode: box, isolated });
      const visited: string[] = [];
      await visitEveryScreen(page, mock, async (screen) => {
        visited.push(screen);
        await expectAccessible(flow);
        await expectRulesKept(flow);
        if (!isolated) expectFits(box);
        expect(flow.scrollWidth, `${screen} is wider than its box`).to.be.at.most(width);
      });
      expect(visited).to.have.lengthOf(12);
    });

    it(`has nothing that axe or Equal Access finds when codes are locked or no server answers, ${name}`, async () => {
      const { page, flow } = await openFlow({ parentNode: containerOf(width), isolated });
      await page.signIn(tlocked);
      await expectAccessible(flow);
      await expectRulesKept(flow);
      expect(flow.scrollWidth).to.be.at.most(width);
      flow.remove();

      sessionStorage.clear();
      await mock.faults({ match: 'GET /onehealthport/mfa/start', drop: true });
      const parentNode = containerOf(width);
      const failed = await openFlow({ parentNode, isolated, client: { retryDelays: [] } });
      await failed.page.fails('can’t reach the server');
      await expectAccessible(failed.flow);
      await expectRulesKept(failed.flow);
    });
  }
});

describe('the life of a code, as it is heard', () => {
  it('A11Y-2 is announced a few times, and its end at once, while what ticks is outside live regions', async () => {
    const { page, view } = await openPage();
    await page.toCode(jrao);
    const region = page.find('section > mfa-alert[part~="announcement"]');
    expect(region.role, 'the region is there before it says anything').to.equal('status');
    await page.send();
    const countdowns = page.all('[part~="countdown"]');
    expect(countdowns).to.have.lengthOf(2);
    for (const element of countdowns)
      expect(element.closest('[role="status"], [role="alert"], [aria-live]')?.localName).to.equal(undefined);
    const alerts = page.all('mfa-alert[role="alert"]');

    const polite: string[] = [];
    const assertive: string[] = [];
    const note = (said: string[], text: string) => text && said.push(text);
    const observer = new MutationObserver(() => note(polite, region.textContent.trim()));
    const whole = { childList: true, subtree: true, characterData: true };
    observer.observe(region, whole);
    const alarm = new MutationObserver(() =>
      note(assertive, alerts.map((a) => a.textContent.trim()).join('')),
    );
    for (const alert of alerts) alarm.observe(alert, whole);

    const { now } = view.Date;
    const screen = page.find('mfa-code-screen') as HTMLElement & {
      requestUpdate(): void;
      updateComplete: Promise<unknown>;
    };
    for (let seconds = 5; seconds <= 610; seconds += 5) {
      view.Date.now = () => now() + seconds * 1000;
      screen.requestUpdate();
      await screen.updateComplete;
    }
    observer.disconnect();
    alarm.disconnect();
    expect(polite).to.deep.equal([
      'The code is valid for another 5 minutes.',
      'The code is valid for another 1 minute.',
      'The code is valid for another 30 seconds.',
    ]);
    expect(assertive).to.deep.equal(['The code has expired. Send a new one.']);
  });
});
