import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-help.ts';
import type { MfaHelp } from '../../src/fields/mfa-help.ts';
import { expectAccessible } from '../support/axe.ts';
import { press } from '../support/keys.ts';
import { expectFocus } from './focus.ts';

const make = () =>
  fixture<MfaHelp>(html`<mfa-help label="What is this?" text="A code that works once."></mfa-help>`);

describe('<mfa-help>', () => {
  it('asks the question and keeps the answer until somebody wants it', async () => {
    const help = await make();
    expect(help.querySelector('summary')!.innerText.trim()).to.equal('What is this?');
    expect(help.querySelector('p')!.checkVisibility()).to.equal(false);
  });

  for (const key of ['Enter', 'Space']) {
    it(`is opened and closed by keyboard with ${key}, and focus stays`, async () => {
      const help = await make();
      const summary = help.querySelector('summary')!;
      const details = help.querySelector('details')!;
      summary.focus();
      await press(key);
      expect(details.open).to.equal(true);
      expect(help.querySelector('p')!.innerText).to.equal('A code that works once.');
      expectFocus(summary);
      await press(key);
      expect(details.open).to.equal(false);
    });
  }

  it('does not submit the form around it', async () => {
    let submits = 0;
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => (event.preventDefault(), submits++)}>
        <mfa-help label="What is this?" text="A code."></mfa-help>
      </form>`,
    );
    form.querySelector('summary')!.focus();
    await press('Enter');
    expect(form.querySelector('details')!.open).to.equal(true);
    expect(submits).to.equal(0);
  });

  it('stays open when its words change', async () => {
    const help = await make();
    help.querySelector('summary')!.click();
    help.text = 'Another answer.';
    await help.updateComplete;
    expect(help.querySelector('p')!.innerText).to.equal('Another answer.');
  });

  for (const isOpen of [false, true]) {
    it(`axe finds nothing while it is ${isOpen ? 'open' : 'closed'}`, async () => {
      const help = await make();
      help.querySelector('details')!.open = isOpen;
      await expectAccessible(help);
    });
  }
});
