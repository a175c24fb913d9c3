import { html } from 'lit';
import { lockedFor } from './code-entry.ts';
import { renderCountdown } from './countdown.ts';
import type { FlowClock } from './flow-clock.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** Seconds left at which it is said that a code runs out; at 0 it is said aloud. */
const MARKS = [600, 300, 60, 30];

/** How long the code is valid, and that it is no more. A lock hides it: no code can be entered. */
export class Expiry {
  readonly #screen: MfaScreen;
  readonly #clock: FlowClock;

  /** Whether an answer has said that this code has expired: that need not be said again. */
  #isTold = false;

  constructor(screen: MfaScreen, clock: FlowClock) {
    this.#screen = screen;
    this.#clock = clock;
  }

  render(isOver: boolean): unknown {
    const screen = this.#screen;
    const life = this.#clock.timing.expiresIn ?? 0;
    const isBarred = lockedFor(this.#clock) > 0 || this.#clock.heldOf('verify')?.reason === 'disabled';
    this.#isTold = isOver && (this.#isTold || screen.trouble?.code === 'code-expired');
    const marks = MARKS.filter((seconds) => seconds < life);
    return html`${renderCountdown(screen, isBarred ? 0 : this.#clock.left(life), marks, [
        'code.expiry',
        'code.expiry.soon',
      ])}
      <mfa-alert
        level="error"
        .text=${isOver && !isBarred && !this.#isTold ? screen.text('code.expired') : ''}
      ></mfa-alert>`;
  }
}
