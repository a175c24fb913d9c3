import { html } from 'lit';
import '../fields/mfa-checkbox-field.ts';
import '../fields/mfa-code-field.ts';
import '../fields/mfa-radio-group.ts';
import '../fields/mfa-select-field.ts';
import type { Option } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';
import { inputRenderers } from './render-input.ts';

/** Answers in the portal's words, the kit's, or the server's. */
const wordsOf = (options: readonly Option[] = [], screen: MfaScreen) =>
  options.map(({ value, label, detail, held, facts }) => ({
    value,
    label: screen.text(`option.${value}`) || label || value,
    detail,
    hint: screen.text(held ? `held.${held.reason}` : `option.${value}.hint`),
    facts: facts?.map((fact) => ({
      label: screen.text(`fact.${fact.name}`) || fact.label || fact.name,
      value: fact.value,
    })),
    disabled: !!held,
  }));

Object.assign(inputRenderers, {
  choice: ({ name, input, label, hint, error, value }, screen) =>
    html`<mfa-radio-group
      .name=${name}
      .label=${label}
      .hint=${hint}
      .required=${!!input.required}
      .options=${wordsOf(input.options, screen)}
      .value=${value}
      .error=${error}
    ></mfa-radio-group>`,
  select: ({ name, input, label, hint, error, value }, screen) =>
    html`<mfa-select-field
      .name=${name}
      .label=${label}
      .hint=${hint}
      .required=${!!input.required}
      .autocomplete=${input.autocomplete ?? ''}
      .options=${wordsOf(input.options, screen)}
      .value=${value}
      .error=${error}
    ></mfa-select-field>`,
  checkbox: ({ name, input, label, hint, error, value }) =>
    html`<mfa-checkbox-field
      .name=${name}
      .label=${label}
      .hint=${hint}
      .required=${!!input.required}
      .value=${value}
      .error=${error}
    ></mfa-checkbox-field>`,
  code: ({ name, input, label, hint, error }) =>
    html`<mfa-code-field
      .name=${name}
      .label=${label}
      .hint=${hint}
      .required=${!!input.required}
      .length=${input.length ?? 6}
      .error=${error}
    ></mfa-code-field>`,
} satisfies typeof inputRenderers);
