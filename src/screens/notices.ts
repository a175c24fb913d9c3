import { html } from 'lit';
import type { Flow, Notice, ShownProblem } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

const noticesOf = ({ flow }: MfaScreen): readonly Notice[] =>
  (flow && 'notices' in flow && flow.notices) || [];

/** What is left to say of an answer that was lost; taken back while another is awaited, so that the same is said anew. */
export const errorNotice = (screen: MfaScreen): ShownProblem | undefined =>
  screen.pending ? undefined : noticesOf(screen).find(({ level }) => level === 'error');

/**
 * What went well, beside the field, where the person looks. It is over with the next press or problem, and does not come back: a region that
 * shows it again would say it again.
 */
export class News {
  readonly #screen: MfaScreen;
  /** The version of the flow whose news are over. */
  #over?: number;

  constructor(screen: MfaScreen) {
    this.#screen = screen;
  }

  render(): unknown {
    const screen = this.#screen;
    const { version } = screen.flow as Flow;
    if (screen.pending || screen.trouble) this.#over = version;
    const notice = noticesOf(screen).find(({ level }) => level !== 'error');
    const isShown = notice && this.#over !== version;
    return html`<mfa-alert
      .level=${notice?.level ?? 'info'}
      .text=${isShown ? screen.text(`notice.${notice.code}`, notice.values) : ''}
    ></mfa-alert>`;
  }
}
