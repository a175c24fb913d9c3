import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Renders its host again with each second that a deadline comes nearer, and not once after the last has passed. It keeps no time of
 * its own: what is left is worked out from the deadline, so a page that slept shows the truth when it wakes.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #deadlines: () => readonly number[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** An update may still run after the host has been taken out. */
  #isConnected = false;
  /** What was counted to when the time was last asked for, the time it was, and how long the page had been open. */
  #counted?: readonly number[];
  #time = 0;
  #open = 0;
  /** The moment that the rendering under way shows, the same from its first text to its last; undefined between renderings. */
  #shown?: number;

  /** @param deadlines on the clock of `Date.now` as it went when they came: other deadlines are another object */
  constructor(host: ReactiveControllerHost, deadlines: () => readonly number[]) {
    this.#host = host;
    this.#deadlines = deadlines;
    host.addController(this);
  }

  /**
   * Milliseconds on the clock of the deadlines. A device clock that is set back while the page counts takes nothing back. One that
   * leaps ahead is followed, as nothing tells it from a device that slept.
   */
  now(): number {
    return this.#shown ?? this.#read();
  }

  #read(): number {
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

  hostUpdate(): void {
    this.#shown = this.#read();
  }

  hostUpdated(): void {
    const shown = this.#shown;
    this.#shown = undefined;
    this.#schedule(shown);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
  }

  #schedule(shown = Infinity) {
    clearTimeout(this.#timer);
    if (!this.#isConnected) return;
    const now = this.#read();
    const deadlines = this.#deadlines();
    const waits = deadlines.flatMap((deadline) => {
      const wait = deadline - now;
      if (wait > 0) return wait % 1000 || 1000;
      // What passed while the host was rendering was shown as if it were still to come.
      return shown < deadline ? 0 : [];
    });
    if (waits.length) this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(...waits));
  }
}
