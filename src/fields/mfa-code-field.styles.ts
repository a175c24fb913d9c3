import { css } from 'lit';

export const codeFieldStyles = css`
  [part~='code'] {
    max-inline-size: 14rem;
    font-size: 1.5em;
    font-variant-numeric: tabular-nums;
    letter-spacing: var(--mfa-code-field-gap, 0.25em);
    direction: ltr;
  }
`;
