import { css } from 'lit';

/** Its stripes and its square, dense look say that it is a tool and no part of the portal beside it. */
export const styles = css`
  :host {
    --_ink: light-dark(#1a2229, #e6ebf0);
    --_quiet: light-dark(#4c5964, #a5b1bc);
    --_ground: light-dark(#e8ecf0, #12171c);
    --_paper: light-dark(#fff, #1c242b);
    --_line: light-dark(#c5ced6, #38434d);
    --_edge: light-dark(#75838f, #75838f);
    --_focus: light-dark(#0b57d0, #8ab4f8);
    --_mark: light-dark(#ffe08a, #ffd24d);
    --_on-mark: #1a2229;
    font:
      0.875rem/1.45 system-ui,
      sans-serif;
    color: var(--_ink);
  }
  .open,
  aside {
    position: fixed;
    z-index: 2147483000;
    inset-inline-end: 0;
    background: var(--_ground);
    border: 1px solid var(--_edge);
  }
  .open::before,
  aside::before {
    content: '';
    display: block;
    block-size: 0.5rem;
    background: repeating-linear-gradient(135deg, #1a2229 0 0.75rem, #f5bd1f 0 1.5rem);
  }
  .open::before {
    margin: 0 -0.875rem 0.375rem;
  }
  .open {
    overflow: hidden;
    inset-block-end: 0.75rem;
    inset-inline-end: 0.75rem;
    min-block-size: 2.75rem;
    padding: 0 0.875rem 0.375rem;
    box-shadow: 0 0.125rem 0.5rem rgb(0 0 0 / 30%);
    font-weight: 600;
  }
  .count {
    margin-inline-start: 0.375rem;
    padding: 0.0625rem 0.375rem;
    border-radius: 1rem;
    background: var(--_mark);
    color: var(--_on-mark);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  aside {
    inset-inline-start: 0;
    inset-block-end: 0;
    max-block-size: 60dvh;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: 3.5rem;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    gap: 0.5rem;
    padding: 0.75rem;
  }
  h2,
  h3 {
    margin: 0;
    font-size: 1rem;
    line-height: 1.3;
  }
  h3 {
    display: inline;
    font-size: 0.875rem;
  }
  summary {
    padding: 0.625rem 0.75rem;
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  .content {
    padding: 0.125rem 0.75rem 0.875rem;
  }
  .said {
    position: sticky;
    inset-block-end: 0;
    padding: 0.5rem 0.75rem;
    overflow-wrap: anywhere;
    background: var(--_mark);
    color: var(--_on-mark);
  }
  .reset {
    display: grid;
    gap: 0.375rem;
    padding: 0.75rem;
    border-block-start: 1px solid var(--_line);
    justify-items: start;
  }

  @media (width >= 64rem) {
    aside {
      inset-inline-start: auto;
      inset-block: 0;
      inline-size: 21rem;
      max-block-size: none;
      border-block: 0;
      border-inline-end: 0;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/** Makes room on the page, so that nothing of the portal lies below the console for good. */
export const room = css`
  @media not print {
    :root:has(mock-console) {
      padding-block-end: 4.25rem;
      scroll-padding-block-end: 4.25rem;
    }
    :root:has(mock-console[open]) {
      padding-block-end: 60dvh;
      scroll-padding-block-end: 60dvh;
    }
    @media (width >= 64rem) {
      :root:has(mock-console[open]) {
        padding-block-end: 0;
        padding-inline-end: 21rem;
        scroll-padding-block-end: 0;
      }
    }
  }
`;
