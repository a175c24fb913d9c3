import { html } from 'lit';
import '../fields/mfa-password-field.ts';
import '../fields/mfa-text-field.ts';
import type { ShownRule } from '../fields/mfa-field.ts';
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
  rules?: readonly ShownRule[];
}

export type RenderInput = (shown: ShownInput, screen: MfaScreen) => unknown;

const renderText: RenderInput = ({ name, input, label, hint, error, value, rules }) =>
  html`<mfa-text-field
    .name=${name}
    .type=${input.type}
    .label=${label}
    .hint=${hint}
    .required=${!!input.required}
    .autocomplete=${input.autocomplete ?? ''}
    .value=${value}
    .rules=${rules}
    .error=${error}
  ></mfa-text-field>`;

const renderPassword: RenderInput = ({ name, input, label, hint, error, rules }, screen) =>
  html`<mfa-password-field
    .name=${name}
    .label=${label}
    .hint=${hint}
    .required=${!!input.required}
    .autocomplete=${input.type === 'password' ? 'current-password' : input.type}
    .rules=${rules}
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

/** @param more what the screen shows of it in a way of its own */
export function renderInput(
  screen: MfaScreen,
  name: string,
  input: Input,
  more?: Partial<ShownInput>,
): unknown {
  const label = labelOf(screen, name, input);
  return inputRenderers[input.type]?.(
    {
      name,
      input,
      label,
      hint: screen.text(`input.${name}.hint`),
      error: screen.errorOf(name, { label, length: input.length }),
      value: screen.draft?.[name] ?? input.value ?? '',
      ...more,
    },
    screen,
  );
}

/** All that an action asks for. */
export const renderInputs = (screen: MfaScreen, action: string): unknown =>
  Object.entries(screen.flow?.actions[action]?.inputs ?? {}).map(([name, input]) =>
    renderInput(screen, name, input),
  );
