import { css } from '../styles/css.ts';

export const helpStyles = css`
  [part~='summary'] {
    inline-size: fit-content;
    min-block-size: var(--_target);
    padding-block: 0.625em;
    color: var(--_accent);
    cursor: pointer;
  }
  [part~='help-text'] {
    margin: 0;
    padding-inline-start: 0.875em;
    border-inline-start: 0.25em solid color-mix(in srgb, var(--_accent) 40%, transparent);
  }
`;
