import { css } from 'lit';

/** What the console and all its parts share. The `--_` colours are set by the console. */
export const part = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input,
  select {
    min-block-size: 2rem;
    max-inline-size: 100%;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--_edge);
    border-radius: 0.25rem;
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  button,
  select {
    cursor: pointer;
  }
  input {
    inline-size: 100%;
  }
  button:hover {
    border-color: var(--_ink);
  }
  button:active {
    background: var(--_line);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--_quiet);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
`;
