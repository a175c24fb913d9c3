import { css } from '../styles/css.ts';

export const fieldStyles = css`
  [part~='label'] {
    display: block;
    padding: 0;
    margin: 0 0 0.25em;
    border: 0;
    font-size: inherit;
    font-weight: 600;
  }
  [part~='hint'],
  [part='error'] {
    margin: 0;
  }
  [part~='hint'],
  [part='error']:where(:not(:empty)) {
    padding-block-end: 0.375em;
  }
  [part~='hint'] {
    color: var(--_muted);
  }
  [part='error'] {
    color: var(--_danger);
    font-weight: 600;
  }
  [part~='input'] {
    inline-size: 100%;
    max-inline-size: none;
    block-size: auto;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--mfa-color-field, Field);
    color: var(--mfa-color-field-text, FieldText);
    font: inherit;
    font-size: max(1em, 16px);
  }
  [part~='input']:where([aria-invalid='true']) {
    border: 2px solid var(--_danger);
  }
  [part~='option'] {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.625em;
    align-items: start;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.625em 0;
    font: inherit;
    cursor: pointer;
  }
  [part~='option'] > input {
    appearance: auto;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.0625em 0 0;
    padding: 0;
    font: inherit;
    accent-color: var(--_accent);
  }
`;
