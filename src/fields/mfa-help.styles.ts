import { css } from 'lit';

export const helpStyles = css`
  [part~='summary'] {
    inline-size: fit-content;
    padding-block: 0.25rem;
    color: var(--_accent);
    cursor: pointer;
  }
  [part~='help'] > p {
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 0.25rem solid color-mix(in srgb, var(--_accent) 40%, transparent);
  }
`;
