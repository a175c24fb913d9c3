import { clockTime } from '../text/clock-time.ts';
import type { Held, Option } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** Why something cannot be done now. @param time until it can, in words or as it ticks */
export function heldText(screen: MfaScreen, { reason, for: seconds }: Held, time: string): string {
  const values = { time: seconds === undefined ? undefined : time };
  return screen.text(`held.${reason}`, values) || screen.text('held');
}

type Names = 'option' | 'method' | 'channel';

/** What an answer is called: in the portal's words, the kit's, or the server's. @param names what the keys of its like start with */
export const wordsOf = (screen: MfaScreen, { value, label }: Option, names: Names): string =>
  screen.text(`${names}.${value}`) || label || value;

/** Answers as a field shows them. */
export function shownOptions(screen: MfaScreen, options: readonly Option[] = [], names: Names = 'option') {
  return options.map((option) => {
    const { value, detail, facts, recommended, held } = option;
    return {
      value,
      label: wordsOf(screen, option, names),
      detail,
      hint: screen.isHeld(held)
        ? heldText(screen, held!, clockTime(screen.clock?.left(held!.for) ?? 0))
        : screen.text(`${names}.${value}.hint`),
      facts: facts?.map((fact) => ({
        label: screen.text(`fact.${fact.name}`) || fact.label || fact.name,
        value: fact.value,
      })),
      recommended: recommended ? screen.text('option.recommended') : '',
      disabled: screen.isHeld(held),
    };
  });
}
