import { css } from '../styles/css.ts';

/** What a person ticks: the whole row is the target, as its label is stretched over it. */
export const choiceStyles = css`
  [part~='option-label'] {
    display: block;
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
    cursor: inherit;
    overflow-wrap: anywhere;
  }
  [part~='option-label']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;
