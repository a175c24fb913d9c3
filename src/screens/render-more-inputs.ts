import { html } from 'lit';
import '../fields/mfa-checkbox-field.ts';
import '../fields/mfa-code-field.ts';
import '../fields/mfa-radio-group.ts';
import '../fields/mfa-select-field.ts';
import { inputReaders } from './form.ts';
import { shownOptions } from './held.ts';
import { readCode } from './read-code.ts';
import { inputRenderers } from './render-input.ts';

inputReaders.code = readCode;

Object.assign(inputRenderers, {
  choice: ({ name, input, label, hint, error, value }, screen) =>
    html`<mfa-radio-group
      .name=${name}
      .label=${label}
      .hint=${hint}
      .required=${!!input.required}
      .options=${shownOptions(screen, input.options)}
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
      .options=${shownOptions(screen, input.options)}
      .placeholder=${screen.text('select.placeholder') || '…'}
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
