import { html } from 'lit';
import type { ReactiveController } from 'lit';
import type { Flow, Notice, ShownProblem } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** What the person should hear of though nothing was pressed for it just now; each once. */
export class Notices implements ReactiveController {
  readonly #screen: MfaScreen;
  /** The version of the flow whose good news are over. */
  #over?: number;
  /** What stood in the way last. */
  #code?: string;

  constructor(screen: MfaScreen) {
    this.#screen = screen;
    screen.addController(this);
  }

  get #all(): readonly Notice[] {
    const { flow } = this.#screen;
    return (flow && 'notices' in flow && flow.notices) || [];
  }

  /** What is left to say of an answer that was lost; taken back while another is awaited, so that the same is said anew. */
  get error(): ShownProblem | undefined {
    return this.#screen.pending ? undefined : this.#all.find(({ level }) => level === 'error');
  }

  /** What stands in the way with no press before it takes no focus: a lock that another window met. So it is said. */
  hostUpdate(): void {
    const { trouble, problem, localProblem } = this.#screen;
    const isTold = !trouble || trouble === problem || trouble === localProblem;
    if (!isTold && trouble.code !== this.#code) this.#screen.said = this.#screen.problemText(trouble);
    // The same that was told with the focus, or before an answer that was awaited, is no news.
    if (trouble) this.#code = trouble.code;
  }

  /**
   * What went well, beside the field, where the person looks. It is over with the next press or problem, and does not come back: a region
   * that shows it again would say it again.
   *
   * @param isOver whether what it was about is no more
   */
  renderNews(isOver = false): unknown {
    const screen = this.#screen;
    const { version } = screen.flow as Flow;
    if (isOver || screen.pending || screen.trouble) this.#over = version;
    const notice = this.#all.find(({ level }) => level !== 'error');
    const isShown = notice && this.#over !== version;
    return html`<mfa-alert
      .level=${notice?.level ?? 'info'}
      .text=${isShown ? screen.text(`notice.${notice.code}`, notice.values) : ''}
    ></mfa-alert>`;
  }
}
