import { html, nothing } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** A button for an action without inputs; nothing if the step has no such action. */
export function actButton(screen: MfaScreen, action: string, label: string): unknown {
  const onClick = () => {
    if (screen.can(action)) screen.dispatchEvent(new MfaSubmitEvent(action));
  };
  // Else a line break, and so a space, would part a held button's sign from its words.
  // prettier-ignore
  return screen.flow?.actions[action]
    ? html`<button
        part="action${screen.heldPart(action)}"
        type="button"
        aria-disabled=${!screen.can(action)}
        @click=${onClick}
      >${label}</button>`
    : nothing;
}
