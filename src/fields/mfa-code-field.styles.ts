import { css } from '../styles/css.ts';

/**
 * The digits give way before they are cut off: in a narrow place at twice the text's size they shrink to that size, and move together.
 */
export const codeFieldStyles = css`
  mfa-code-field {
    container-type: inline-size;
    contain-intrinsic-inline-size: 14em;
  }
  [part~='code'] {
    --_share: 1;
    max-inline-size: calc(9.5em / var(--_share));
    padding-inline: 0.375em;
    font-size: clamp(max(1em, 16px), calc(15cqi * var(--_share)), 1.5em);
    font-variant-numeric: tabular-nums;
    letter-spacing: min(var(--mfa-code-field-gap, 0.25em), calc(2cqi * var(--_share)));
    direction: ltr;
  }
  [part~='long'] {
    --_share: 0.55;
  }
`;
