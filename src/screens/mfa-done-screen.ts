import { html } from 'lit';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import type { StepShape } from '../wire/shape.ts';
import type { DoneStep } from '../wire/index.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';

/**
 * @summary The end: signed in, and on the way to the application.
 * @csspart title - the heading
 * @csspart link - the way on, should the browser not take it by itself
 */
export class MfaDoneScreen extends MfaScreen<DoneStep> {
  static override readonly shape: StepShape<DoneStep> = { redirect: 'string', 'application?': 'string' };

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  /** Where `<mfa-flow>` goes next: absolute, a web address or a path on the page's own host, and nothing else (WEB-3). */
  override get target(): string | undefined {
    const { redirect } = this.step;
    if (!URL.canParse(redirect, location.href)) return undefined;
    const { href, origin } = new URL(redirect, location.href);
    const isPath = redirect.startsWith('/') && origin === location.origin;
    return isPath || /^https?:\/\//i.test(redirect) ? href : undefined;
  }

  protected override renderStep() {
    const { target } = this;
    if (!target) return renderText(this, this.text('done.nowhere'));
    const { application } = this.step;
    return html`${renderText(this, this.text('done.redirect', { application }))}
      <p part="text"><a part="link" href=${target}>${this.text('done.continue')}</a></p>`;
  }
}

MfaDoneScreen.define('mfa-done-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-done-screen': MfaDoneScreen;
  }
}
