import { LitElement, css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from './control.ts';
import './mock-copy.ts';
import { part } from './part.styles.ts';
import { readBody } from './read-body.ts';
import { timeOfDay } from './time.ts';

const channels: Record<string, string> = { email: 'E-mail', text: 'Text message', call: 'Phone call' };

/** @summary Every mail, text and call that the mock sent, newest first. */
export class MockInbox extends LitElement {
  static override styles = [
    part,
    css`
      ol {
        display: grid;
        gap: 0.5rem;
      }
      li {
        padding: 0.625rem;
        border: 1px solid var(--_line);
        border-radius: 0.25rem;
        background: var(--_paper);
        overflow-wrap: anywhere;
      }
      .subject {
        font-weight: 600;
      }
      .body {
        margin-block: 0.375rem;
        white-space: pre-line;
      }
      .binding {
        margin-block-end: 0.375rem;
      }
      .body code {
        display: inline-block;
        padding-inline: 0.25rem;
        border-radius: 0.125rem;
        background: var(--_mark);
        color: var(--_on-mark);
        font-size: 1.125em;
        font-weight: 600;
        letter-spacing: 0.06em;
      }
    `,
  ];
  static override properties = { messages: { attribute: false } };

  declare messages: readonly Message[];

  constructor() {
    super();
    this.messages = [];
  }

  #renderBody(body: string, code: string | undefined) {
    const [before, ...after] = code ? body.split(code) : [body];
    return html`${before}${after.map((text) => html`<code>${code}</code>${text}`)}`;
  }

  #renderMessage({ portal, channel, to, subject, body, sentAt }: Message) {
    const { text, binding, code } = readBody(channel, body);
    const digits = code?.replace(/\D/g, '');
    const content = this.#renderBody(text, code);
    return html`<li>
      <p class="quiet">${channels[channel] ?? channel} from ${portal}, ${timeOfDay(sentAt)}</p>
      <p class="quiet">To ${to}</p>
      ${subject && html`<p class="subject">${subject}</p>`}
      <p class="body">${channel === 'call' ? html`“${content}”` : content}</p>
      ${binding && html`<p class="binding quiet">${binding}</p>`}
      ${digits && html`<mock-copy .value=${digits} .what=${`code ${digits}`}></mock-copy>`}
    </li>`;
  }

  override render() {
    if (this.messages.length === 0)
      return html`<p class="quiet">Nothing yet. Codes that are sent arrive here.</p>`;
    return html`<ol>
      ${repeat(
        this.messages,
        ({ id }) => id,
        (message) => this.#renderMessage(message),
      )}
    </ol>`;
  }
}

customElements.define('mock-inbox', MockInbox);

declare global {
  interface HTMLElementTagNameMap {
    'mock-inbox': MockInbox;
  }
}
