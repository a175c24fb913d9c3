import { css } from './css.ts';

export const factsStyles = css`
  [part~='facts'] {
    display: grid;
    gap: 0.25em 1em;
    margin: 0;
  }
  [part~='fact'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    column-gap: 1em;
  }
  [part~='fact-name'] {
    margin: 0;
    color: var(--_muted);
    font-weight: inherit;
  }
  [part~='fact-value'] {
    margin: 0;
  }
`;
