import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageKey } from '../text/messages.ts';

/** What waits for answers: a screen. */
interface WaitingHost extends ReactiveControllerHost {
  readonly pending: string | undefined;
  text(key: MessageKey): string;
}

/** Milliseconds after which it is said that an answer is awaited, and that it is still. */
const WAITS = [300, 8000];

/** Draws its screen again when an answer has been waited for long enough to say so. */
export class WaitingController implements ReactiveController {
  /** 0, 1 from the first of `WAITS` on, 2 from the second on. */
  waited = 0;

  readonly #host: WaitingHost;
  #pending: string | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: WaitingHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is said of it: by the action, else in general. */
  get text(): string {
    const { waited } = this;
    const screen = this.#host;
    if (!waited) return '';
    return screen.text(waited > 1 ? 'waiting.long' : `waiting.${screen.pending!}`) || screen.text('waiting');
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
