import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-alert.ts';
import type { MfaAlert } from '../../src/fields/mfa-alert.ts';
import { expectAccessible } from '../support/axe.ts';
import { expectFocus } from './focus.ts';

const make = (level: MfaAlert['level'], text = '') =>
  fixture<MfaAlert>(html`<mfa-alert level=${level} text=${text}></mfa-alert>`);

describe('<mfa-alert>', () => {
  const roles: readonly [MfaAlert['level'], string][] = [
    ['info', 'status'],
    ['success', 'status'],
    ['error', 'alert'],
  ];
  for (const [level, role] of roles) {
    it(`A11Y-2 is a live region before anything is said: “${level}” is a ${role}`, async () => {
      const alert = await make(level);
      expect(alert.getAttribute('role')).to.equal(role);
      expect(alert.textContent!.trim()).to.equal('');
      alert.text = 'We sent you a code.';
      await alert.updateComplete;
      expect(alert.innerText.trim()).to.equal('We sent you a code.');
      expect(alert.getAttribute('role')).to.equal(role);
    });

    it(`${level}: says its level in a mark that is not read aloud, and axe finds nothing`, async () => {
      const alert = await make(level, 'We sent you a code.');
      expect(alert.querySelector('[part~="alert"]')!.part.value).to.equal(`alert ${level}`);
      await expectAccessible(alert);
    });
  }

  for (const [live, role] of [
    ['assertive', 'alert'],
    ['polite', 'status'],
    ['off', null],
  ] as const) {
    it(`A11Y-2 keeps its role whatever the level when it is told how to speak: ${live}`, async () => {
      const alert = await make('info');
      alert.live = live;
      for (const level of ['info', 'error', 'success'] as const) {
        Object.assign(alert, { level, text: `This is ${level}.` });
        await alert.updateComplete;
        expect(alert.getAttribute('role'), level).to.equal(role);
      }
      await expectAccessible(alert);
    });
  }

  it('says nothing twice, and nothing once it is over', async () => {
    const alert = await make('error', 'This did not work.');
    alert.text = '';
    await alert.updateComplete;
    expect(alert.children.length).to.equal(0);
  });

  it('can be given the focus to be read where it is, but is no stop of the Tab key', async () => {
    const alert = await make('error', 'This did not work.');
    alert.focus();
    expectFocus(alert.querySelector('p'));
    expect(alert.querySelector('p')!.tabIndex).to.equal(-1);
  });

  it('takes text as text', async () => {
    const alert = await make('info', '<img src=x onerror=alert(1)>');
    expect(!alert.querySelector('img')).to.equal(true);
    expect(alert.innerText.trim()).to.equal('<img src=x onerror=alert(1)>');
  });
});
