import { css } from '../styles/css.ts';

export const codeEntryStyles = css`
  [part~='section']:where(:not(:first-of-type)) {
    padding-block-start: var(--_space);
    border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  [part~='subtitle'] {
    padding: 0;
    margin: 0;
    border: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }
  [part~='countdown'] {
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part~='sent-to'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
  }
  [part~='disclosure'] > :where(:not(summary)) {
    margin-block: 0 var(--_space);
  }
`;
