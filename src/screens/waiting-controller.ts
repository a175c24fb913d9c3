import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds after which it is said that an answer is awaited, and that it is still. */
const WAITS = [300, 8000];

/** Renders its host again when an answer has been waited for long enough to say so. */
export class WaitingController implements ReactiveController {
  /** 0, 1 from the first of `WAITS` on, 2 from the second on. */
  waited = 0;

  readonly #host: ReactiveControllerHost & { pending: string | undefined };
  #pending: string | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: ReactiveControllerHost & { pending: string | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { pending } = this.#host;
    if (pending === this.#pending) return;
    this.#pending = pending;
    this.hostDisconnected();
    this.waited = 0;
    if (pending) this.#timers = WAITS.map((wait) => setTimeout(() => this.#wait(), wait));
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
  }

  #wait() {
    this.waited++;
    this.#host.requestUpdate();
  }
}
