import { html, nothing } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import type { Flow, Input, InputError, Inputs, InputType, ShownProblem, Start } from '../wire/index.ts';

/** What has forms and buttons: a screen. */
export interface FormHost extends EventTarget {
  readonly flow: Start | Flow | undefined;
  readonly pending: string | undefined;
  readonly waiting: { readonly waited: number };
  /** What was found wrong before anything was sent. */
  localProblem: ShownProblem | undefined;
  isOpen(action: string): boolean;
  can(action: string): boolean;
  refuse(action: string): void;
}

/** What is sent for what was typed, or undefined when it cannot be right. */
export type ReadInput = (typed: string, input: Input) => string | undefined;

/** How types are read that need more than the first screen does. */
export const inputReaders: Partial<Record<InputType, ReadInput>> = {};

/** White space around it is nobody's intent, but may belong to a password. */
const readText: ReadInput = (typed, { type }) => (type.endsWith('password') ? typed : typed.trim());

/** What is in a form. Read at submit: an extension may have filled a field and sent no event. @returns what is wrong with it */
export function readForm(data: FormData, asked: Record<string, Input>, inputs: Inputs) {
  const errors: Record<string, InputError> = {};
  for (const [name, input] of Object.entries(asked)) {
    const value = (inputReaders[input.type] ?? readText)(String(data.get(name) ?? ''), input);
    if (value) inputs[name] = value;
    else if (value === undefined) errors[name] = 'invalid';
    else if (input.required) errors[name] = 'required';
  }
  return errors;
}

function submit(screen: FormHost, action: string, event: Event): void {
  // Nothing may reach a form around us, as pages of WebForms have one.
  event.preventDefault();
  event.stopPropagation();
  if (!screen.can(action)) return screen.refuse(action);
  const inputs: Inputs = {};
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const errors = readForm(data, screen.flow!.actions[action]!.inputs ?? {}, inputs);
  screen.localProblem = Object.keys(errors).length ? { code: 'input-invalid', errors } : undefined;
  if (!screen.localProblem) screen.dispatchEvent(new MfaSubmitEvent(action, inputs));
}

/**
 * @param action sent with what is in the form when it is submitted
 * @param labelledBy the id of its heading, where it is not the only form
 */
export function renderForm(screen: FormHost, action: string, content: unknown, labelledBy?: string): unknown {
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
export function buttonState(screen: FormHost, action: string): string {
  if (screen.pending === action && screen.waiting.waited) return ' waiting';
  return screen.isOpen(action) ? '' : ' held';
}

/** @param describedBy the id of the words that say why it is held */
export function renderSubmit(screen: FormHost, action: string, label: string, describedBy?: string): unknown {
  // Else a line break, and so a space, would part a held button's sign from its words.
  // prettier-ignore
  return html`<button
    part="submit${buttonState(screen, action)}"
    type="submit"
    aria-disabled=${!screen.can(action)}
    aria-describedby=${describedBy ?? nothing}
  >${label}</button>`;
}
