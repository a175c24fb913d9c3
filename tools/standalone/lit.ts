import { render } from 'lit/html.js';
import type { ReactiveController } from 'lit';

export { html, nothing } from 'lit/html.js';

/** What of a property's declaration the kit's elements use. */
interface Declaration {
  type?: (value: string) => unknown;
  attribute?: string | false;
  state?: boolean;
}

const attributeOf = (name: string, { attribute, state }: Declaration) =>
  state || attribute === false ? undefined : (attribute ?? name.toLowerCase());

const read = (value: string | null, { type }: Declaration) =>
  type === Boolean ? value !== null : type && value !== null ? type(value) : value;

const propertiesOf = (element: LitElement) => (element.constructor as typeof LitElement).properties;

/**
 * Stands for Lit's base class in the script for pages without a bundler, where each byte delays the first screen: all of it that the kit's
 * elements use, and alike in it to the moment. Templates are Lit's own. No decorators, no reflected or converted properties, no
 * styles, no shadow root, and no directives that wait.
 */
export class LitElement extends HTMLElement {
  static properties: Record<string, Declaration> = {};

  declare willUpdate?: (changed: Map<string, unknown>) => void;
  declare render?: () => unknown;
  declare firstUpdated?: () => void;
  declare updated?: (changed: Map<string, unknown>) => void;

  /** Asked for once, as the element is defined: so its accessors are made here. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, declaration]) => {
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const before = this.#values[name];
          if (Object.is(value, before)) return;
          this.#values[name] = value;
          if (!this.#changed.has(name)) this.#changed.set(name, this.#hasUpdated ? before : undefined);
          this.requestUpdate();
        },
      });
      return attributeOf(name, declaration) ?? [];
    });
  }

  readonly #values: Record<string, unknown> = {};
  #changed = new Map<string, unknown>();
  /** What was set before the element was defined. It wins over what the constructor sets. */
  #early: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();
  #connected!: () => void;
  #complete: Promise<unknown> = new Promise<void>((resolve) => (this.#connected = resolve));
  #isPlaced = false;
  #isPending = false;
  #hasUpdated = false;

  constructor() {
    super();
    for (const name of Object.keys(propertiesOf(this))) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#isPlaced && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    this.#isPlaced = true;
    this.#connected();
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnectedCallback(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    for (const [name, declaration] of Object.entries(propertiesOf(this))) {
      if (attributeOf(name, declaration) === attribute)
        (this as Record<string, unknown>)[name] = read(value, declaration);
    }
  }

  requestUpdate(): void {
    if (!this.#isPending) this.#complete = this.#update();
  }

  async #update() {
    this.#isPending = true;
    try {
      await this.#complete;
    } catch (error) {
      // Of the update before: it is reported, and stops nothing.
      void Promise.reject(error as Error);
    }
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    let view;
    try {
      this.willUpdate?.(changed);
      this.#controllers.forEach((controller) => controller.hostUpdate?.());
      view = this.render?.();
    } finally {
      // From here on a change asks for another update.
      this.#changed = new Map();
      this.#isPending = false;
    }
    render(view, this, { host: this });
    this.#controllers.forEach((controller) => controller.hostUpdated?.());
    if (!this.#hasUpdated) {
      this.#hasUpdated = true;
      this.firstUpdated?.();
    }
    this.updated?.(changed);
    return !this.#isPending;
  }

  get updateComplete(): Promise<unknown> {
    return this.getUpdateComplete();
  }

  getUpdateComplete(): Promise<unknown> {
    return this.#complete;
  }
}
