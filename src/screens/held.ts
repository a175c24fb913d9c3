import { clockTime } from '../text/clock-time.ts';
import type { Held, Option } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** Why something cannot be done now. @param time until it can, in words or as it ticks */
export function heldText(screen: MfaScreen, { reason, for: seconds }: Held, time: string): string {
  const values = { time: seconds === undefined ? undefined : time };
  return screen.text(`held.${reason}`, values) || screen.text('held');
}

/** Answers in the portal's words, the kit's, or the server's. @param names what the keys of these answers start with */
export function shownOptions(
  screen: MfaScreen,
  options: readonly Option[] = [],
  names: 'option' | 'method' | 'channel' = 'option',
) {
  return options.map(({ value, label, detail, facts, recommended, held }) => {
    const isHeld = !!held && (screen.clock?.isHeld(held) ?? true);
    return {
      value,
      label: screen.text(`${names}.${value}`) || label || value,
      detail,
      hint: isHeld
        ? heldText(screen, held, clockTime(screen.clock?.left(held.for) ?? held.for ?? 0))
        : screen.text(`${names}.${value}.hint`),
      facts: facts?.map((fact) => ({
        label: screen.text(`fact.${fact.name}`) || fact.label || fact.name,
        value: fact.value,
      })),
      recommended: recommended ? screen.text('option.recommended') : '',
      disabled: isHeld,
    };
  });
}
