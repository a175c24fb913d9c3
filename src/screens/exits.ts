import { html, nothing } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import { buttonState } from './form.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** The button of an action without inputs; nothing if the step has no such action. */
export function renderAction(screen: MfaScreen, action: string): unknown {
  const listed = screen.flow?.actions[action];
  const onClick = () => {
    if (screen.can(action)) screen.dispatchEvent(new MfaSubmitEvent(action));
    else screen.refuse(action);
  };
  // Without a line break around the words, as in `renderSubmit`.
  // prettier-ignore
  return listed
    ? html`<button
        part="action${buttonState(screen, action)}"
        type="button"
        aria-disabled=${!screen.can(action)}
        @click=${onClick}
      >${screen.text(`action.${action}`) || listed.label || action}</button>`
    : nothing;
}

/** The ways out: all actions without inputs, but for those that stand elsewhere. */
export function renderExits(screen: MfaScreen, elsewhere: readonly string[] = []): unknown {
  const exits = Object.entries(screen.flow?.actions ?? {}).filter(
    ([action, { inputs }]) => !inputs && !elsewhere.includes(action),
  );
  return exits.length
    ? html`<div part="actions">${exits.map(([action]) => renderAction(screen, action))}</div>`
    : nothing;
}
