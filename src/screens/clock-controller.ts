import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Deadlines } from '../wire/index.ts';

/**
 * Renders its host again with each second that a deadline comes nearer, and not once after the last has passed. It keeps no time of
 * its own: what is left is worked out from the deadline, so a page that slept shows the truth when it wakes.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #deadlines: () => Deadlines;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** An update may still run after the host has been taken out. */
  #isConnected = false;
  /** What was counted to when the time was last asked for, the time it was, and how long the page had been open. */
  #counted?: Deadlines;
  #time = 0;
  #open = 0;

  /** @param deadlines on the clock of `Date.now` as it went when they came: other deadlines are another object */
  constructor(host: ReactiveControllerHost, deadlines: () => Deadlines) {
    this.#host = host;
    this.#deadlines = deadlines;
    host.addController(this);
  }

  /**
   * Milliseconds on the clock of the deadlines. A device clock that is set back while the page counts takes nothing back. One that
   * leaps ahead is followed, as nothing tells it from a device that slept.
   */
  now(): number {
    const deadlines = this.#deadlines();
    const open = performance.now();
    const least = deadlines === this.#counted ? this.#time + open - this.#open : 0;
    this.#counted = deadlines;
    this.#open = open;
    return (this.#time = Math.max(Date.now(), least));
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#schedule();
  }

  hostUpdated(): void {
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
  }

  #schedule() {
    clearTimeout(this.#timer);
    if (!this.#isConnected) return;
    const now = this.now();
    const waits = Object.values(this.#deadlines()).map(
      (deadline: number | undefined) => (deadline ?? 0) - now,
    );
    const pending = waits.filter((wait) => wait > 0);
    if (!pending.length) return;
    const untilNextSecond = Math.min(...pending.map((wait) => wait % 1000 || 1000));
    this.#timer = setTimeout(() => this.#host.requestUpdate(), untilNextSecond);
  }
}
