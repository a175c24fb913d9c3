import { css } from '../styles/css.ts';

export const rulesStyles = css`
  [part~='rules'] {
    margin: 0;
    padding: 0 0 0.375em;
    list-style: none;
  }
  [part~='rule'] {
    display: flex;
    gap: 0.5em;
    margin: 0;
    padding: 0;
  }
  [part~='rule']::before {
    content: '○' / '';
    flex: none;
    inline-size: 1.25em;
    text-align: center;
  }
  [part~='met']::before {
    content: '✓' / '';
    color: var(--_success);
    font-weight: 700;
  }
  [part~='rule-state'] {
    color: var(--_muted);
  }
  [part~='rule-state']:where([part~='met'] > *) {
    color: var(--_success);
  }
`;
