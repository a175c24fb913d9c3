import { html, nothing } from 'lit';
import { MfaField } from '../fields/mfa-field.ts';
import type { Input } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';
import { labelOf } from './render-input.ts';

const fieldOf = (screen: MfaScreen, name: string) =>
  [...screen.querySelectorAll('[part~="field"]')]
    .filter((field) => field instanceof MfaField)
    .find((field) => field.name === name);

/** Two errors and more are listed above the form, each a link to its field; one is said at the field alone. */
export function renderErrors(screen: MfaScreen, asked: Record<string, Input>): unknown {
  const wrong = Object.entries(asked).flatMap(([name, input]) => {
    const label = labelOf(screen, name, input);
    const error = screen.errorOf(name, { label, length: input.length });
    // Most sentences name their field.
    const text = error.includes(label) ? error : `${label}: ${error}`;
    return error ? [{ field: fieldOf(screen, name), text }] : [];
  });
  if (wrong.length < 2) return nothing;
  const id = `${screen.uid}-errors`;
  const renderError = ({ field, text }: (typeof wrong)[number]) => {
    // The page's address is its own: a router may read it, and no address reaches into a shadow root.
    const onClick = (event: Event) => {
      event.preventDefault();
      field?.focus();
    };
    return html`<li><a part="link" href="#${field?.inputId ?? ''}" @click=${onClick}>${text}</a></li>`;
  };
  return html`<div part="errors" role="group" tabindex="-1" aria-labelledby=${id}>
    <p part="text" id=${id}>${screen.text('form.errors')}</p>
    <ul>
      ${wrong.map(renderError)}
    </ul>
  </div>`;
}
