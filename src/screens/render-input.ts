import { html } from 'lit';
import '../fields/mfa-password-field.ts';
import '../fields/mfa-text-field.ts';
import type { Input, InputType } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** What a field is given, whichever it is. */
export interface ShownInput {
  name: string;
  input: Input;
  label: string;
  hint: string;
  error: string;
  value: string;
}

export type RenderInput = (shown: ShownInput, screen: MfaScreen) => unknown;

const renderText: RenderInput = ({ name, input, label, hint, error, value }) =>
  html`<mfa-text-field
    .name=${name}
    .type=${input.type}
    .label=${label}
    .hint=${hint}
    .required=${!!input.required}
    .autocomplete=${input.autocomplete ?? ''}
    .value=${value}
    .error=${error}
  ></mfa-text-field>`;

const renderPassword: RenderInput = ({ name, input, label, hint, error }, screen) =>
  html`<mfa-password-field
    .name=${name}
    .label=${label}
    .hint=${hint}
    .required=${!!input.required}
    .autocomplete=${input.type === 'password' ? 'current-password' : input.type}
    .error=${error}
    .showLabel=${screen.text('password.show')}
  ></mfa-password-field>`;

/** The registry: which field shows which type. What the first screen seldom needs is added by whoever imports it. */
export const inputRenderers: Partial<Record<InputType, RenderInput>> = {
  text: renderText,
  username: renderText,
  email: renderText,
  tel: renderText,
  password: renderPassword,
  'new-password': renderPassword,
};

/** What an input is called: in the portal's words, the kit's, or the server's. */
export const labelOf = (screen: MfaScreen, name: string, { label, type }: Input): string =>
  screen.text(`input.${name}`) || label || screen.text(`input.${type}`) || name;

export function renderInput(screen: MfaScreen, name: string, input: Input): unknown {
  const label = labelOf(screen, name, input);
  return inputRenderers[input.type]?.(
    {
      name,
      input,
      label,
      hint: screen.text(`input.${name}.hint`),
      error: screen.errorOf(name, label),
      value: screen.draft?.[name] ?? input.value ?? '',
    },
    screen,
  );
}

/** All that an action asks for. */
export const renderInputs = (screen: MfaScreen, action: string): unknown =>
  Object.entries(screen.flow?.actions[action]?.inputs ?? {}).map(([name, input]) =>
    renderInput(screen, name, input),
  );
