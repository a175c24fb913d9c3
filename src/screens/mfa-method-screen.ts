import { html } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import type { MethodStep, ShownProblem } from '../wire/index.ts';
import { renderEnding } from './countdown.ts';
import { renderAction } from './exits.ts';
import { exitsStyles } from './exits.styles.ts';
import { FlowClock } from './flow-clock.ts';
import { renderForm, renderSubmit } from './form.ts';
import { shownOptions, wordsOf } from './held.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { Notices } from './notices.ts';

/**
 * @summary Which method to go on with.
 * @fires mfa-submit - `choose`, with the method; `cancel`; or `retry` when a lock is over
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart links - the portal's links
 */
export class MfaMethodScreen extends MfaScreen<MethodStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles];

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  static override readonly next = ['code', 'authenticator'];

  override readonly clock: FlowClock = new FlowClock(this, {
    over: ({ option }) => (option ? this.text('held.over', { label: wordsOf(this, option, 'method') }) : ''),
  });

  readonly #notices = new Notices(this);

  override get trouble(): ShownProblem | undefined {
    return super.trouble ?? this.#notices.error;
  }

  protected override renderStep() {
    const options = shownOptions(this, this.flow?.actions.choose?.inputs?.method?.options, 'method');
    const open = options.filter(({ disabled }) => !disabled);
    return html`${renderText(this, this.words('intro'))}
    ${renderForm(
      this,
      'choose',
      html`<mfa-radio-group
          .name=${'method'}
          required
          .label=${this.text('method.legend')}
          .options=${options}
          .value=${open.length === 1 ? open[0]!.value : ''}
          .error=${this.errorOf('method', {})}
        ></mfa-radio-group>
        <mfa-help .label=${this.text('method.help')} .text=${this.text('method.help.text')}></mfa-help>
        <div part="actions">
          ${renderSubmit(this, 'choose', this.words('submit'))} ${renderAction(this, 'cancel')}
        </div>`,
    )}
    ${renderEnding(this, this.clock)}`;
  }
}

MfaMethodScreen.define('mfa-method-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-method-screen': MfaMethodScreen;
  }
}
