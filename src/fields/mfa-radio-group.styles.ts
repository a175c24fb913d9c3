import { css } from '../styles/css.ts';

export const radioGroupStyles = css`
  [part~='group'] {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  [part~='option-hint'],
  [part~='detail'] {
    color: var(--_muted);
  }
  [part~='option-hint'],
  [part~='option'] > [part~='facts'] {
    grid-column: 2;
    margin: 0;
  }
  [part~='tag'] {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--_success);
    font-size: 0.875em;
  }
  [part~='card'] {
    margin-block-end: 0.75em;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [part~='card']:where(:has(:checked)) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  [part~='option']:where(:has(:disabled)) {
    cursor: default;
  }
  [part~='option-label']:where(:disabled + *) {
    color: var(--_muted);
  }
  [part~='detail']:where(:disabled + * > *) {
    color: inherit;
  }
`;
