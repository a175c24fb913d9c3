import type { PropertyValues } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import { isHeld, secondsLeft } from '../wire/time.ts';
import type { Held, LiveFlow, Notice, ShownProblem, Step } from '../wire/index.ts';
import { ClockController } from './clock-controller.ts';
import { MfaScreen } from './mfa-screen.ts';

const CLOCKS = ['expiresIn', 'adviceIn', 'endsIn'] as const;

/**
 * A screen on which something has to be waited for. It counts to all that the flow says is held or runs out, and when a lock is over asks
 * how things stand (`mfa-submit` with `retry`), for what can be done then is the server's to say.
 */
export abstract class TimedScreen<S extends Step> extends MfaScreen<S> {
  readonly #clock = new ClockController(this, () => this.#deadlines);

  #deadlines: readonly number[] = [];

  #locks = 0;

  /** All that is held, on actions and on their options. */
  get #holds(): Held[] {
    return Object.values(this.flow?.actions ?? {}).flatMap(({ held, inputs = {} }) => [
      ...(held ? [held] : []),
      ...Object.values(inputs).flatMap(({ options = [] }) => options.flatMap((option) => option.held ?? [])),
    ]);
  }

  protected get timing(): NonNullable<LiveFlow['timing']> {
    return (this.flow as LiveFlow | undefined)?.timing ?? {};
  }

  /** Whole seconds that are left of so many. */
  protected secondsLeft(seconds: number | undefined): number {
    return seconds === undefined ? 0 : secondsLeft(seconds, this.receivedAt, this.#clock.now());
  }

  protected isHeld(held: Held | undefined): boolean {
    return isHeld(held, this.receivedAt, this.#clock.now());
  }

  protected override isOpen(action: string): boolean {
    const listed = this.flow?.actions[action];
    return !!listed && !this.isHeld(listed.held);
  }

  /** Why an action cannot be done now; undefined from the moment its time is over. */
  protected heldOf(action: string): Held | undefined {
    const held = this.flow?.actions[action]?.held;
    return this.isHeld(held) ? held : undefined;
  }

  protected get notices(): readonly Notice[] {
    return (this.flow && 'notices' in this.flow && this.flow.notices) || [];
  }

  /** Also what is left from an answer that was lost; taken back while another is awaited, so that the same is said anew. */
  override get trouble(): ShownProblem | undefined {
    return super.trouble ?? (this.pending ? undefined : this.notices.find(({ level }) => level === 'error'));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('flow')) return;
    const clocks = [...this.#holds.map((held) => held.for), ...CLOCKS.map((name) => this.timing[name])];
    this.#deadlines = clocks
      .flatMap((seconds) => seconds ?? [])
      .map((seconds) => this.receivedAt + seconds * 1000);
    this.#locks = 0;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const locks = this.#holds.filter((held) => held.reason === 'locked' && this.isHeld(held)).length;
    if (locks < this.#locks) this.onUnlocked();
    this.#locks = locks;
  }

  protected onUnlocked(): void {
    this.dispatchEvent(new MfaSubmitEvent('retry'));
  }
}
