import { html, nothing } from 'lit';
import { MfaElement } from '../styles/mfa-element.ts';
import type { PropertyDeclarations } from '../styles/mfa-element.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from './field.styles.ts';

let count = 0;

/** What a value has to be, and whether it is so. */
export interface ShownRule {
  text: string;
  /** Left out where only the server can tell. */
  isMet?: boolean;
  /** That in words, such as "met". */
  state?: string;
}

/**
 * A label, a hint, a native control and its error. It owns the ids that tie them together, and nothing else: the control takes part in
 * its `<form>` by itself, and its value is read there.
 */
export abstract class MfaField<
  Control extends HTMLInputElement | HTMLSelectElement = HTMLInputElement,
> extends MfaElement {
  static override properties: PropertyDeclarations = {
    name: {},
    label: {},
    hint: {},
    error: {},
    value: {},
    required: { type: Boolean },
    rules: { attribute: false },
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
  /** What the control holds, or has chosen, at first; later it is the person's. Codes and passwords start empty. */
  declare value: string;
  /** Whether the form cannot do without it. It is said, not enforced: the screen checks. */
  declare required: boolean;
  /** What the value has to be, shown by `<mfa-rules>`, which whoever gives any imports. */
  declare rules: readonly ShownRule[] | undefined;

  /** The native control's id. It says nothing of codes: password managers put one into whatever seems to ask for it. */
  readonly inputId: string = `f-${++count}`;

  constructor() {
    super();
    this.name = this.label = this.hint = this.error = this.value = '';
    this.required = false;
    for (const type of ['focusin', 'focusout']) this.addEventListener(type, () => this.requestUpdate());
  }

  /** The native control, once rendered. */
  get input(): Control | null {
    return this.querySelector<Control>('input,select');
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** The ids of what describes the control. */
  protected get describedBy(): string | typeof nothing {
    const notes = [
      this.hint && 'hint',
      ...(this.rules ?? []).map((_rule, index) => `rule-${index}`),
      this.error && 'error',
    ];
    return (
      notes
        .filter(Boolean)
        .map((note) => `${this.inputId}-${note}`)
        .join(' ') || nothing
    );
  }

  /** What stands between the label and the control. */
  protected renderNotes(): unknown {
    // The region is there before it speaks, and it speaks only where the focus is already: focus that comes reads the error by itself.
    const live = this.matches(':focus-within') ? 'assertive' : 'off';
    return html`${this.hint ? html`<p part="hint" id="${this.inputId}-hint">${this.hint}</p>` : nothing}${
        this.rules?.length ? html`<mfa-rules .uid=${this.inputId} .rules=${this.rules}></mfa-rules>` : nothing
      }
      <p part="error" id="${this.inputId}-error" aria-live=${live}>${this.error}</p>`;
  }

  /** The native control and what stands beside it. */
  protected abstract renderControl(): unknown;

  override render(): unknown {
    return html`<label part="label" for=${this.inputId}>${this.label}</label> ${this.renderNotes()}
      ${this.renderControl()}`;
  }
}
