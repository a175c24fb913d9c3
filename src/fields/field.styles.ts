import { css } from 'lit';

export const fieldStyles = css`
  [part~='label'] {
    display: block;
    padding: 0;
    margin-block-end: 0.25rem;
    font-weight: 600;
  }
  [part~='hint'],
  [part='error'] {
    margin: 0 0 0.375rem;
  }
  [part~='hint'],
  [part~='option-hint'],
  [part~='detail'] {
    color: var(--_muted);
  }
  [part='error'] {
    color: var(--_danger);
    font-weight: 600;
  }
  [part~='input'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.875rem;
    margin: 0;
    padding: 0.5rem 0.75rem;
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
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.625rem;
    align-items: center;
    padding-block: 0.5rem;
    cursor: pointer;
  }
  [part~='option'] > input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
