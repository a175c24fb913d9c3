import { html, nothing } from 'lit';
import { clockTime } from '../text/clock-time.ts';
import type { MessageKey } from '../text/messages.ts';
import type { FlowClock } from './flow-clock.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** Seconds before the end of the flow from which on it is counted down. */
const END = 300;

/**
 * What ticks, which stands outside live regions, and what is said of it: a few times, as more would be chatter.
 *
 * @param left seconds; nothing is shown at 0
 * @param marks the seconds left at which it is said, the most first
 */
export function renderCountdown(
  screen: MfaScreen,
  left: number,
  marks: readonly number[],
  [ticking, spoken]: readonly [MessageKey, MessageKey],
): unknown {
  const mark = marks.filter((seconds) => left <= seconds).at(-1);
  const said = left && mark ? screen.text(spoken, { time: screen.duration(mark) }) : '';
  return html`${left ? html`<p part="countdown">${screen.text(ticking, { time: clockTime(left) })}</p>` : nothing}
    <mfa-alert part="announcement" .text=${said}></mfa-alert>`;
}

/** That the flow ends if nothing is done in it (WCAG 2.2, 2.2.1). */
export function renderEnding(screen: MfaScreen, clock: FlowClock): unknown {
  const life = clock.timing.endsIn ?? Infinity;
  const left = clock.left(clock.timing.endsIn);
  const isNear = left <= END;
  const marks = [Math.min(life, END), 120, 60, 30];
  return renderCountdown(screen, isNear ? left : 0, marks, ['ending.soon', 'ending.soon']);
}
