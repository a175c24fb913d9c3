import { css } from 'lit';

export const codeEntryStyles = css`
  [part~='section'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  [part~='subtitle'] {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }
  [part~='countdown'] {
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part~='announcement'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
