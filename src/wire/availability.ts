import type { LiveFlow } from './deadlines.ts';
import type { Start } from './flow.ts';

/**
 * Whether an action can be done now. One that is not listed cannot; one that is held becomes available at its deadline,
 * without asking.
 *
 * @param now milliseconds, on the clock of the flow's deadlines
 */
export function isAvailable(flow: Start | LiveFlow, action: string, now: number): boolean {
  const listed = flow.actions[action];
  if (!listed?.disabled) return !!listed;
  const { resend, lock } = 'deadlines' in flow ? flow.deadlines : {};
  const until = listed.disabled === 'locked' ? lock : /wait|spent/.test(listed.disabled) ? resend : undefined;
  return until !== undefined && until <= now;
}
