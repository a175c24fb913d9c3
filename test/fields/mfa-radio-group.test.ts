import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-radio-group.ts';
import type { MfaRadioGroup, RadioOption } from '../../src/fields/mfa-radio-group.ts';
import { expectAccessible } from '../support/axe.ts';
import { press } from '../support/keys.ts';
import { expectFocus } from './focus.ts';
import { describeField } from './field-suite.ts';

const options: readonly RadioOption[] = [
  { value: 'email', label: 'E-mail', detail: 'j**r@onehealthport.example' },
  {
    value: 'authenticator',
    label: 'Authenticator app',
    hint: 'Not set up for your account.',
    disabled: true,
  },
  { value: 'call', label: 'Phone call', hint: 'To the number on file' },
];

const field = { name: 'method', label: 'Method', options };

async function inForm(value = '') {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <mfa-radio-group name="method" label="Method" .options=${options} .value=${value}></mfa-radio-group>
      <button type="button">After</button>
    </form>`,
  );
  const group = form.querySelector('mfa-radio-group')!;
  const radio = (answer: string) => form.querySelector<HTMLInputElement>(`input[value="${answer}"]`)!;
  const chosen = () => new FormData(form).get('method');
  return { form, group, radio, chosen };
}

describe('<mfa-radio-group>', () => {
  describeField<MfaRadioGroup>({
    tag: 'mfa-radio-group',
    control: (group) => group.querySelector('fieldset')!,
    labelOf: (control) => control.querySelector(':scope > legend'),
    answer: () => press('Space'),
    answered: 'email',
    states: {
      empty: { properties: field, value: null },
      hint: { properties: { ...field, hint: 'You can change it later' }, value: null },
      error: { properties: { ...field, error: 'Choose a method.' }, value: null },
      hintAndError: {
        properties: { ...field, hint: 'You can change it later', error: 'Choose a method.', value: 'call' },
        value: 'call',
      },
      required: { properties: { ...field, required: true }, value: null },
    },
  });

  it('is one stop of the Tab key, and its answers are chosen with the arrow keys', async () => {
    const { form, group, radio, chosen } = await inForm('email');
    group.focus();
    expectFocus(radio('email'));
    await press('ArrowDown');
    expect(chosen()).to.equal('call');
    expectFocus(radio('call'));
    await press('ArrowUp');
    expect(chosen()).to.equal('email');
    await press('Tab');
    expectFocus(form.querySelector('button'));
  });

  it('passes over an answer that cannot be chosen, and says why it cannot', async () => {
    const { group, radio, chosen } = await inForm('email');
    group.focus();
    await press('ArrowDown');
    expect(chosen()).to.equal('call');
    const locked = radio('authenticator');
    expect(locked.disabled).to.equal(true);
    const reason = group.querySelector<HTMLElement>(`#${locked.getAttribute('aria-describedby')}`)!;
    expect(reason.innerText).to.equal('Not set up for your account.');
  });

  it('takes the focus to the first answer that can be chosen when there is none yet', async () => {
    const { group, radio } = await inForm();
    group.options = [options[1]!, options[2]!];
    await group.updateComplete;
    group.focus();
    expectFocus(radio('call'));
  });

  it('names each answer with what tells it from its like', async () => {
    const { radio } = await inForm();
    expect(radio('email').labels![0]!.innerText).to.equal('E-mail j**r@onehealthport.example');
    radio('call').labels![0]!.click();
    expect(radio('call').checked).to.equal(true);
  });

  it('keeps the choice of a person when what is said about it changes', async () => {
    const { group, radio, chosen } = await inForm('email');
    radio('call').click();
    group.error = 'Look again.';
    await group.updateComplete;
    expect(chosen()).to.equal('call');
  });

  it('calls no radio invalid that nobody has touched', async () => {
    const { group } = await inForm();
    group.required = true;
    await group.updateComplete;
    expect(group.querySelectorAll(':invalid').length).to.equal(0);
    expect(group.querySelector('fieldset')!.getAttribute('aria-required')).to.equal('true');
  });

  /** What a press at this place reaches. */
  const at = (element: Element, inline: number, block: number) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + (inline < 0 ? width + inline : inline);
    const y = top + (block < 0 ? height + block : block);
    return document.elementFromPoint(x, y) as HTMLElement;
  };

  it('A11Y-6 has a whole row for a target, 44 px high: padding, hint and facts choose it', async () => {
    const { group, radio, chosen } = await inForm();
    group.options = [
      { value: 'email', label: 'E-mail' },
      {
        value: 'call',
        label: 'Phone call',
        hint: 'To the number on file',
        facts: [{ label: 'Takes', value: 'A minute' }],
      },
    ];
    await group.updateComplete;
    const [email, call] = [...group.querySelectorAll('[part~="option"]')] as [HTMLElement, HTMLElement];
    expect(email.getBoundingClientRect().height).to.be.at.least(44);
    at(email, -3, 3).click();
    expect(chosen()).to.equal('email');
    at(call.querySelector('[part~="option-hint"]')!, 20, 5).click();
    expect(chosen()).to.equal('call');
    radio('email').click();
    at(call.querySelector('[part~="fact-value"]')!, 5, 5).click();
    expect(chosen()).to.equal('call');
    radio('email').click();
    at(call, 2, -2).click();
    expect(chosen()).to.equal('call');
  });

  it('has its radios beside the first line of what is longer than a line', async () => {
    const { form, group, radio } = await inForm();
    form.parentElement!.style.inlineSize = '12rem';
    group.options = [{ value: 'long', label: 'A method with a name that takes more than one line' }];
    await group.updateComplete;
    const label = radio('long').labels![0]!;
    const [first] = label.getClientRects();
    const line = parseFloat(getComputedStyle(label).lineHeight);
    expect(first!.height, 'two lines at least').to.be.at.least(2 * line);
    const { top, height } = radio('long').getBoundingClientRect();
    expect(top + height / 2).to.be.closeTo(first!.top + line / 2, 1.5);
  });

  it('describes an answer by its hint and what there is to know of it, and names the one recommended', async () => {
    const { group, radio } = await inForm();
    group.options = [
      {
        value: 'passkey',
        label: 'Passkey',
        hint: 'No code needed',
        facts: [
          { label: 'What it is', value: 'A key on your device' },
          { label: 'What you need', value: 'A screen lock' },
        ],
        recommended: 'Most secure and fastest',
      },
    ];
    await group.updateComplete;
    const ids = radio('passkey').getAttribute('aria-describedby')!.split(' ');
    const texts = ids.map((id) => document.getElementById(id)!.innerText.replace(/\s+/g, ' ').trim());
    expect(texts).to.deep.equal([
      'No code needed',
      'What it is A key on your device What you need A screen lock',
    ]);
    expect(radio('passkey').labels![0]!.innerText).to.equal('Passkey Most secure and fastest');
    await expectAccessible(group);
  });

  it('stands with no answers at all', async () => {
    const group = await fixture<MfaRadioGroup>(
      html`<mfa-radio-group name="none" label="Nothing to choose"></mfa-radio-group>`,
    );
    expect(group.input).to.equal(null);
    group.focus();
    expectFocus(document.body);
  });
});
