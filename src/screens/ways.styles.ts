import { css } from 'lit';

export const waysStyles = css`
  [part~='action'] {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part~='action']:where([aria-disabled='true']) {
    color: var(--_muted);
  }
`;
