import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { adoptStyles } from './adopt-styles.ts';
import type { Sheet } from './css.ts';

export type { PropertyDeclarations };

/**
 * What all elements of the kit are: they render into the root they stand in, so that forms, labels, ids, password managers and
 * assistive technology see one tree, and lend that root their styles. Each is defined unless its tag is taken: of two copies of the kit on
 * a page the first one stays.
 */
export class MfaElement extends LitElement {
  /** The styles this element needs, the general ones first. */
  static readonly sheets: readonly Sheet[] = [];

  /** The part that this element is, where it is one. */
  static readonly part: string = '';

  /** Of two copies of the kit on a page the first one stays. */
  static define(tag: string): void {
    if (!customElements.get(tag)) customElements.define(tag, this as unknown as CustomElementConstructor);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { part, sheets } = this.constructor as typeof MfaElement;
    if (part) this.part.add(part);
    adoptStyles(this, sheets);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this;
  }
}
