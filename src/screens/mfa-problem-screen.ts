import { html } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import { MfaScreen } from './mfa-screen.ts';

/**
 * @summary There is no step to show: the server could not be reached, or sent one that this kit does not know.
 * @fires mfa-submit - `retry`
 * @csspart title - the heading
 * @csspart submit - the button
 */
export class MfaProblemScreen extends MfaScreen {
  override get heading(): string {
    return this.text('problem.title');
  }

  protected override get isShowable(): boolean {
    return !!this.problem;
  }

  readonly #onRetry = () => {
    if (!this.pending) this.dispatchEvent(new MfaSubmitEvent('retry'));
  };

  override renderStep() {
    return html`<div part="actions">
      <button part="submit" type="button" aria-disabled=${!!this.pending} @click=${this.#onRetry}>
        ${this.text('problem.retry')}
      </button>
    </div>`;
  }
}

MfaProblemScreen.define('mfa-problem-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-problem-screen': MfaProblemScreen;
  }
}
