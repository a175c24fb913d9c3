import type { ReactiveController } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import { isHeld, secondsLeft } from '../wire/time.ts';
import type { Held, LiveFlow, Option, Timing } from '../wire/index.ts';
import type { Clock } from './clock.ts';
import { ClockController } from './clock-controller.ts';
import { heldText } from './held.ts';
import type { MfaScreen } from './mfa-screen.ts';

const CLOCKS = ['expiresIn', 'adviceIn', 'endsIn'] as const;

/** What is held: an action, or one of the answers it asks for. */
export interface Hold {
  held: Held;
  action: string;
  option?: Option;
}

/** What a screen says of its holds in words of its own; empty where the general words do, or nothing is to be said. */
export interface HoldWords {
  why?(held: Held, time: string): string;
  over?(hold: Hold): string;
}

const holdsOf = ({ flow }: MfaScreen): Hold[] =>
  Object.entries(flow?.actions ?? {}).flatMap(([action, { held, inputs = {} }]) => [
    ...(held ? [{ held, action }] : []),
    ...Object.values(inputs)
      .flatMap(({ options = [] }) => options)
      .flatMap((option) => (option.held ? [{ held: option.held, action, option }] : [])),
  ]);

/**
 * Counts to all that the flow says is held or runs out. What opens by itself is said, once; when a lock or the flow itself is over it asks how things stand
 * (`mfa-submit` with `retry`), for what can be done then is the server's to say.
 */
export class FlowClock implements Clock, ReactiveController {
  readonly #host: MfaScreen;
  readonly #words: HoldWords;
  readonly #ticker: ClockController;
  #flow: MfaScreen['flow'];
  /** The moment the flow was received: by whoever says so, else by this page. Milliseconds. */
  #receivedAt = 0;
  #deadlines: readonly number[] = [];
  #holds: readonly Hold[] = [];
  /** Those of them that were held when the host was last drawn. */
  #closed: readonly Hold[] = [];
  #isToAsk = false;
  /** The flow whose end was counted to, and asked after. */
  #ended: MfaScreen['flow'];

  constructor(host: MfaScreen, words: HoldWords = {}) {
    this.#host = host;
    this.#words = words;
    this.#ticker = new ClockController(host, () => {
      this.#readFlow();
      return this.#deadlines;
    });
    host.addController(this);
  }

  get timing(): Timing {
    return (this.#host.flow as LiveFlow | undefined)?.timing ?? {};
  }

  /** Whole seconds that are left of so many. */
  left(seconds: number | undefined): number {
    this.#readFlow();
    return seconds === undefined ? 0 : secondsLeft(seconds, this.#receivedAt, this.#ticker.now());
  }

  isHeld(held: Held | undefined): boolean {
    this.#readFlow();
    return isHeld(held, this.#receivedAt, this.#ticker.now());
  }

  /** Why an action cannot be done now; undefined from the moment its time is over. */
  heldOf(action: string): Held | undefined {
    const held = this.#host.flow?.actions[action]?.held;
    return this.isHeld(held) ? held : undefined;
  }

  /** Why an action cannot be done now, in words that stand still. */
  why(action: string): string {
    const held = this.heldOf(action);
    if (!held) return '';
    const left = this.left(held.for);
    // It describes a button, and a description that ticks may be read out each second.
    const time = this.#host.duration(Math.ceil(left / 30) * 30);
    return this.#words.why?.(held, time) || heldText(this.#host, held, time);
  }

  refuse(action: string): void {
    if (this.#host.pending) return;
    this.#host.said = this.why(action);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#readFlow();
    if (this.#host.pending) this.#host.said = '';
    const opened = this.#closed.filter(({ held }) => !this.isHeld(held));
    this.#closed = this.#holds.filter(({ held }) => this.isHeld(held));
    this.#isToAsk = opened.some(({ held }) => held.reason === 'locked');
    const { endsIn = 0 } = this.timing;
    if (endsIn > 0 && !this.left(endsIn) && this.#ended !== this.#flow) {
      this.#ended = this.#flow;
      this.#isToAsk = true;
    }
    if (opened.length)
      this.#host.said = opened
        .map((hold) => this.#words.over?.(hold))
        .filter(Boolean)
        .join(' ');
  }

  hostUpdated(): void {
    if (!this.#isToAsk) return;
    this.#isToAsk = false;
    // Who waited at the alert, which goes now, goes on at the first field.
    if (this.#host.querySelector('mfa-alert:focus-within'))
      this.#host.querySelector<HTMLElement>('[part~="field"]')?.focus();
    this.#host.dispatchEvent(new MfaSubmitEvent('retry'));
  }

  #readFlow() {
    const { flow } = this.#host;
    if (flow === this.#flow) return;
    this.#flow = flow;
    this.#receivedAt = (flow as LiveFlow | undefined)?.receivedAt ?? Date.now();
    this.#holds = holdsOf(this.#host);
    this.#closed = [];
    const clocks = [...this.#holds.map(({ held }) => held.for), ...CLOCKS.map((name) => this.timing[name])];
    this.#deadlines = clocks
      .filter((seconds) => seconds !== undefined)
      .map((seconds) => this.#receivedAt + seconds * 1000);
  }
}
