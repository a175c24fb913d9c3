import { html } from 'lit';
import { renderSubmit } from './form.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** A button that may have to wait. @param why why it is held, in words that stand still, or they would be read out each second */
export const renderHeldSubmit = (screen: MfaScreen, action: string, label: string, why: string): unknown =>
  html`<p part="announcement" id="${screen.uid}-${action}">${why}</p>
    <div part="actions">
      ${renderSubmit(screen, action, label, why ? `${screen.uid}-${action}` : undefined)}
    </div>`;
