import { css } from 'lit';

/** Of the server's page; the console beside it has its own. */
export const styles = css`
  :root {
    color-scheme: light dark;
    --_ink: light-dark(#1a2229, #e6ebf0);
    --_quiet: light-dark(#4c5964, #a5b1bc);
    --_paper: light-dark(#fff, #1c242b);
    --_line: light-dark(#c5ced6, #38434d);
    --_edge: light-dark(#75838f, #75838f);
    --_focus: light-dark(#0b57d0, #8ab4f8);
    background: light-dark(#f6f8fa, #0e1215);
    color: var(--_ink);
    font:
      1rem/1.5 system-ui,
      sans-serif;
  }
  body {
    margin: 0;
  }
  main {
    max-inline-size: 46rem;
    margin-inline: auto;
    padding: 2rem 1rem;
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
  }
  h1 {
    margin: 0 0 0.5rem;
    font-size: 1.75rem;
  }
  h2 {
    margin: 2.5rem 0 0.75rem;
    font-size: 1.25rem;
  }
  h3 {
    margin: 0;
    font-size: 1rem;
  }
  p {
    margin: 0.25rem 0;
    max-inline-size: 60ch;
  }
  ul {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 0.25rem;
    background: var(--_paper);
  }
  .copied {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .quiet {
    color: var(--_quiet);
  }
  code {
    font:
      0.875rem/1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--_focus);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  mock-copy {
    font-size: 0.875rem;
  }
`;
