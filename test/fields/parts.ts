import { html, render } from 'lit';
import '../../src/fields/mfa-alert.ts';
import '../../src/fields/mfa-checkbox-field.ts';
import '../../src/fields/mfa-code-field.ts';
import '../../src/fields/mfa-help.ts';
import '../../src/fields/mfa-password-field.ts';
import '../../src/fields/mfa-radio-group.ts';
import '../../src/fields/mfa-rules.ts';
import '../../src/fields/mfa-select-field.ts';
import '../../src/fields/mfa-text-field.ts';
import { codeEntryStyles } from '../../src/screens/code-entry.styles.ts';
import { exitsStyles } from '../../src/screens/exits.styles.ts';
import { formScreenStyles } from '../../src/screens/form-screen.styles.ts';
import { screenStyles } from '../../src/screens/screen.styles.ts';
import { adoptStyles } from '../../src/styles/adopt-styles.ts';
import { baseStyles } from '../../src/styles/base.styles.ts';
import { factsStyles } from '../../src/styles/facts.styles.ts';
import { MfaElement } from '../../src/styles/mfa-element.ts';

const options = [
  { value: 'email', label: 'E-mail', detail: 'j**r@onehealthport.example', hint: 'Within two minutes' },
  { value: 'app', label: 'App', detail: 'iPhone', hint: 'Not set up for your account.', disabled: true },
];

const cards = [
  {
    value: 'passkey',
    label: 'Passkey',
    facts: [{ label: 'What it is', value: 'A key on your device' }],
    recommended: 'Most secure',
  },
];

const rules = [
  { text: 'At least 8 characters', isMet: true, state: 'met' },
  { text: 'Not your user name', isMet: false, state: 'not met yet' },
];

const button = (part: string, label: string) =>
  html`<button
    part=${part}
    type=${part.startsWith('submit') ? 'submit' : 'button'}
    aria-disabled=${part.includes(' ')}
  >
    ${label}
  </button>`;

/** Every part that the kit has, as screens and fields have them, each in each of its looks. */
const everyPart = html`<div part="screen">
  <h1 part="title" tabindex="-1">Enter the code</h1>
  <p part="page">Page 2 of 3</p>
  ${['info', 'success', 'error'].map(
    (level) => html`<mfa-alert level=${level} live="off" text="This is ${level}."></mfa-alert>`,
  )}
  <form part="form">
    <section part="section">
      <h2 part="subtitle">Where it goes</h2>
      <p part="text">We send a code. <a part="link" href="#help">Help</a></p>
      <div part="sent-to">
        <p part="text">Sent to j**r@onehealthport.example</p>
        ${button('action', 'Change')}
      </div>
      <p part="countdown">You can send another code in 1:58.</p>
      <details part="disclosure" open>
        <summary part="summary">No code yet?</summary>
        <p part="text">It can take two minutes.</p>
      </details>
    </section>
    <fieldset part="input-group">
      <legend part="subtitle">Your practice</legend>
      <mfa-text-field name="a" label="Name" hint="As on the letter" .rules=${rules}></mfa-text-field>
      <mfa-text-field name="b" label="Town" error="Enter a town." value="x"></mfa-text-field>
    </fieldset>
    <mfa-password-field name="c" label="Password"></mfa-password-field>
    <mfa-code-field name="code" label="Code"></mfa-code-field>
    <mfa-select-field name="d" label="State" .options=${options}></mfa-select-field>
    <mfa-checkbox-field name="e" label="I accept the terms"></mfa-checkbox-field>
    <mfa-radio-group name="f" label="Method" .options=${options}></mfa-radio-group>
    <mfa-radio-group name="g" label="Set" .options=${cards} value="passkey"></mfa-radio-group>
    <dl part="facts">
      <div part="fact">
        <dt part="fact-name">Made</dt>
        <dd part="fact-value">May 2</dd>
      </div>
    </dl>
    <div part="errors" role="group" tabindex="-1" aria-label="Please check these fields:">
      <ul>
        <li><a part="link" href="#x">Enter a town.</a></li>
      </ul>
    </div>
    <div part="actions">
      ${['submit', 'submit held', 'submit waiting', 'action', 'action held', 'action waiting'].map((part) =>
        button(part, part),
      )}
    </div>
  </form>
  <mfa-help label="What is this?" text="A code that works once."></mfa-help>
  <ul part="links">
    <li><a part="link" href="#support">Support Desk</a></li>
  </ul>
</div>`;

/** What the parts of screens are drawn with; fields bring theirs along. */
export const sheets = [baseStyles, screenStyles, exitsStyles, codeEntryStyles, formScreenStyles, factsStyles];

/** Draws every part in `host`, in its shadow root if it has one. */
export async function drawEveryPart(host: HTMLElement): Promise<HTMLElement> {
  const root = host.shadowRoot ?? host;
  render(everyPart, root);
  const screen = root.querySelector<HTMLElement>('[part~="screen"]')!;
  adoptStyles(screen, sheets);
  for (const element of screen.querySelectorAll('*')) {
    if (element instanceof MfaElement) await element.updateComplete;
  }
  screen.querySelector('[part~="help"]')!.setAttribute('open', '');
  return screen;
}
