import { LitElement, html, nothing } from 'lit';

interface Option {
  value: string;
}

/**
 * What a team would write by hand for the same first screen, and no more: three fields, one request, the methods that come back. It is no
 * part of the kit; the kit is measured against it.
 */
class BareForm extends LitElement {
  static override properties = { options: { state: true }, isPending: { state: true } };

  declare options: Option[] | undefined;
  declare isPending: boolean;

  protected override createRenderRoot() {
    return this;
  }

  async #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const inputs = Object.fromEntries(new FormData(event.target as HTMLFormElement));
    this.isPending = true;
    const response = await fetch('/onehealthport/mfa/flows', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'sign-in', action: 'sign-in', inputs }),
    });
    const { actions } = (await response.json()) as {
      actions: { choose: { inputs: { method: { options: Option[] } } } };
    };
    this.isPending = false;
    this.options = actions.choose.inputs.method.options;
  }

  protected override render() {
    return this.options ? this.#renderMethods(this.options) : this.#renderSignIn();
  }

  #renderSignIn() {
    return html`<h1>Sign in</h1>
      <form @submit=${this.#onSubmit}>
        <p>
          <label for="subscriber">Subscriber ID</label>
          <input id="subscriber" name="subscriberId" required autocomplete="off" />
        </p>
        <p>
          <label for="user">User name</label>
          <input id="user" name="username" required autocomplete="username" />
        </p>
        <p>
          <label for="password">Password</label>
          <input id="password" name="password" type="password" required autocomplete="current-password" />
        </p>
        <button aria-disabled=${this.isPending ? 'true' : nothing}>Sign in</button>
      </form>`;
  }

  #renderMethods(options: Option[]) {
    return html`<h1>Choose a method</h1>
      <form>
        <fieldset>
          <legend>Method</legend>
          ${options.map(
            ({ value }) =>
              html`<label><input type="radio" name="method" value=${value} required /> ${value}</label>`,
          )}
        </fieldset>
        <button>Continue</button>
      </form>`;
  }
}

customElements.define('bare-form', BareForm);
