import { html, nothing } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import type { Input, InputError, Inputs, InputType } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** What is sent for what was typed, or undefined when it cannot be right. */
export type ReadInput = (typed: string, input: Input) => string | undefined;

const readAsTyped: ReadInput = (typed) => typed;

/** How each type is read; all others without the white space around them. What needs more is added by whoever imports it. */
export const inputReaders: Partial<Record<InputType, ReadInput>> = {
  password: readAsTyped,
  'new-password': readAsTyped,
};

const trim: ReadInput = (typed) => typed.trim();

/** What is in a form, and what is wrong with it. Read at submit: an extension may have filled a field and sent no event. */
export function readForm(form: HTMLFormElement, asked: Record<string, Input>) {
  const data = new FormData(form);
  const inputs: Inputs = {};
  const errors: Record<string, InputError> = {};
  for (const [name, input] of Object.entries(asked)) {
    const value = (inputReaders[input.type] ?? trim)(String(data.get(name) ?? ''), input);
    if (value) inputs[name] = value;
    else if (value === undefined) errors[name] = 'invalid';
    else if (input.required) errors[name] = 'required';
  }
  return { inputs, errors };
}

function submit(screen: MfaScreen, action: string, event: Event): void {
  // Nothing may reach a form around us, as pages of WebForms have one.
  event.preventDefault();
  event.stopPropagation();
  if (!screen.can(action)) {
    screen.refuse(action);
    return;
  }
  const { inputs, errors } = readForm(
    event.currentTarget as HTMLFormElement,
    screen.flow!.actions[action]!.inputs ?? {},
  );
  screen.localProblem = Object.keys(errors).length ? { code: 'input-invalid', errors } : undefined;
  if (!screen.localProblem) screen.dispatchEvent(new MfaSubmitEvent(action, inputs));
}

/**
 * @param action sent with what is in the form when it is submitted
 * @param labelledBy the id of its heading, where it is not the only form
 */
export function renderForm(
  screen: MfaScreen,
  action: string,
  content: unknown,
  labelledBy?: string,
): unknown {
  // `post`, so that nothing typed could ever reach a URL.
  return html`<form
    part="form"
    method="post"
    novalidate
    aria-labelledby=${labelledBy ?? nothing}
    @submit=${(event: Event) => submit(screen, action, event)}
  >
    ${content}
  </form>`;
}

/** What else the button of an action is a part of. */
export function buttonState(screen: MfaScreen, action: string): string {
  if (screen.pending === action && screen.waiting.waited) return ' waiting';
  return screen.isOpen(action) ? '' : ' held';
}

/** @param describedBy the id of the words that say why it is held */
export function renderSubmit(
  screen: MfaScreen,
  action: string,
  label: string,
  describedBy?: string,
): unknown {
  return html`<button
    part="submit${buttonState(screen, action)}"
    type="submit"
    aria-disabled=${!screen.can(action)}
    aria-describedby=${describedBy ?? nothing}
  >
    ${label}
  </button>`;
}

/** Empties what nobody may find left on the screen, and what stands in the way of the next code. */
export function emptySecrets(screen: MfaScreen): void {
  for (const input of screen.querySelectorAll<HTMLInputElement>(
    'mfa-password-field [part~="input"],mfa-code-field input',
  ))
    input.value = '';
}
