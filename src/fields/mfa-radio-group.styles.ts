import { css } from 'lit';

export const radioGroupStyles = css`
  [part~='group'] {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='option-hint'] {
    grid-column: 2;
    margin: 0;
  }
  [part~='option'] > label {
    cursor: inherit;
    overflow-wrap: anywhere;
  }
  [part~='option']:where(:has(:disabled)) {
    cursor: default;
  }
  [part~='option'] > :disabled + label {
    color: var(--_muted);
  }
`;
