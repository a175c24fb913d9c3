import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MfaCompletedEvent } from '../src/events.ts';
import './page.css';

/** Keeps the story on the screen: where the portal would go on to is said below it. */
export const staysHere: Decorator = (story, { canvasElement }) => {
  const say = (address: string) => {
    canvasElement.querySelector('.leads-to')!.textContent =
      `In a portal, ${new URL(address, location.href).pathname} opens now.`;
  };
  const onCompleted = (event: Event) => {
    event.preventDefault();
    say((event as MfaCompletedEvent).redirect);
  };
  const onClick = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    say(link.href);
  };
  return html`<div @mfa-completed=${onCompleted} @click=${onClick}>
    ${story()}
    <p class="leads-to" role="status">A link that leaves the page is said here and not followed.</p>
  </div>`;
};
