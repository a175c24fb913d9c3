import { html, nothing } from 'lit';
import { MfaElement } from '../styles/mfa-element.ts';
import type { PropertyDeclarations } from '../styles/mfa-element.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from './field.styles.ts';

let count = 0;

/**
 * A label, a hint, a native input and its error. It owns the ids that tie them together, and nothing else: the input takes part in
 * its `<form>` by itself, and its value is read there.
 */
export abstract class MfaField extends MfaElement {
  static override properties: PropertyDeclarations = {
    name: {},
    label: {},
    hint: {},
    error: {},
    value: {},
    required: { type: Boolean },
  };

  static override readonly part = 'field';

  static override sheets = [baseStyles, fieldStyles];

  /** The key of the value in the form's data. */
  declare name: string;
  /** What the field is called. */
  declare label: string;
  /** What helps to fill it in; said with the label. */
  declare hint: string;
  /** What is wrong with the value; an empty string when nothing is. */
  declare error: string;
  /** What a text field holds and a radio group has chosen at first; later it is the person's. Codes and passwords start empty. */
  declare value: string;
  /** Whether the form cannot do without it. It is said, not enforced: the screen checks. */
  declare required: boolean;

  protected readonly inputId = `mfa-${++count}`;

  constructor() {
    super();
    this.name = this.label = this.hint = this.error = this.value = '';
    this.required = false;
  }

  /** The native input, once rendered. */
  get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** The ids of what describes the input. */
  protected get describedBy(): string | typeof nothing {
    const notes = (['hint', 'error'] as const).filter((part) => this[part]);
    return notes.map((part) => `${this.inputId}-${part}`).join(' ') || nothing;
  }

  protected renderNote(part: 'hint' | 'error'): unknown {
    // An error is read with its field when focus comes to it; where focus is there already, it has to speak up.
    const role = part === 'error' && this.matches(':focus-within') ? 'alert' : nothing;
    return this[part]
      ? html`<p part=${part} id="${this.inputId}-${part}" role=${role}>${this[part]}</p>`
      : nothing;
  }

  /** The native input and what stands beside it. */
  protected abstract renderControl(): unknown;

  override render(): unknown {
    return html`<label part="label" for=${this.inputId}>${this.label}</label> ${this.renderNote('hint')}
      ${this.renderNote('error')} ${this.renderControl()}`;
  }
}
