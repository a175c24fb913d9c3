import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Asks again and again while the page is visible, never twice at a time.
 * It owns the timer and knows nothing of what is asked.
 */
export class PollController implements ReactiveController {
  #poll: () => Promise<void>;
  #every: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isAsking = false;
  #isWanted = false;

  /** @param every milliseconds between two questions */
  constructor(host: ReactiveControllerHost, poll: () => Promise<void>, every = 2000) {
    this.#poll = poll;
    this.#every = every;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    this.#onVisibilityChange();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    clearInterval(this.#timer);
  }

  #onVisibilityChange = () => {
    clearInterval(this.#timer);
    if (document.hidden) return;
    this.#timer = setInterval(() => void this.now(), this.#every);
    void this.now();
  };

  /** Asks at once; if a question is under way, once more after it, since its answer may be older than the wish. */
  async now(): Promise<void> {
    if (this.#isAsking) {
      this.#isWanted = true;
      return;
    }
    this.#isAsking = true;
    try {
      do {
        this.#isWanted = false;
        await this.#poll();
      } while (this.#isWanted);
    } finally {
      this.#isAsking = false;
    }
  }
}
