import type { PropertyValues } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import { isAvailable } from '../wire/availability.ts';
import { secondsUntil } from '../wire/deadlines.ts';
import type { Deadlines, FlowProblem, Notice, Step } from '../wire/index.ts';
import { ClockController } from './clock-controller.ts';
import { MfaScreen } from './mfa-screen.ts';

/**
 * A screen on which something has to be waited for. It counts to the flow's deadlines, and when a lock is over asks how things stand
 * (`mfa-submit` with `retry`), for what can be done then is the server's to say.
 */
export abstract class TimedScreen<S extends Step> extends MfaScreen<S> {
  readonly #clock = new ClockController(this, () => this.deadlines);

  #wasLocked = false;

  protected get deadlines(): Deadlines {
    return this.flow && 'deadlines' in this.flow ? this.flow.deadlines : {};
  }

  /** Whole seconds. */
  protected secondsLeft(deadline: keyof Deadlines): number {
    return secondsUntil(this.deadlines[deadline], this.#clock.now());
  }

  override can(action: string): boolean {
    return !!this.flow && !this.pending && isAvailable(this.flow, action, this.#clock.now());
  }

  protected get notices(): readonly Notice[] {
    return (this.flow && 'notices' in this.flow && this.flow.notices) || [];
  }

  /** Also what is left from an answer that was lost; taken back while another is awaited, so that the same is said anew. */
  override get trouble(): FlowProblem | undefined {
    return super.trouble ?? (this.pending ? undefined : this.notices.find(({ level }) => level === 'error'));
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isLocked = this.secondsLeft('lock') > 0;
    if (this.#wasLocked && !isLocked) this.onUnlocked();
    this.#wasLocked = isLocked;
  }

  protected onUnlocked(): void {
    this.dispatchEvent(new MfaSubmitEvent('retry'));
  }
}
