import { css } from '../styles/css.ts';

export const formScreenStyles = css`
  [part~='page'] {
    margin: 0;
    color: var(--_muted);
  }
  [part~='input-group'] {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
  }
  [part~='subtitle'] {
    padding: 0;
    margin: 0;
    border: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }
  [part~='subtitle']:where(legend) {
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  [part~='errors'] {
    padding: 0.75em 1em;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
  }
  [part~='errors'] > ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='errors'] > ul > li {
    margin: 0;
  }
  [part~='link']:where([part~='errors'] *) {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
`;
