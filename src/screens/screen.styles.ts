import { css } from 'lit';

export const screenStyles = css`
  [part~='screen'],
  [part~='form'],
  [part~='section'] {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  [part~='screen'] {
    max-inline-size: var(--mfa-max-inline-size, 30rem);
    overflow-wrap: anywhere;
  }
  [part~='title'],
  [part~='text'] {
    margin: 0;
  }
  [part~='title'] {
    outline: none;
    font-size: 1.625em;
    line-height: 1.25;
  }
  [part~='screen'] mfa-alert:empty {
    position: absolute;
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
  }
  [part~='submit'],
  [part~='action'] {
    min-block-size: 2.875rem;
    margin: 0;
    padding: 0.5rem 1.25rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [part~='submit']:hover {
    background: color-mix(in srgb, var(--_accent) 85%, CanvasText);
  }
  :where([part~='screen'][aria-busy='false']) [aria-disabled='true'] {
    border: 1px dashed var(--_line);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  :where([part~='screen'][aria-busy='true']) [part~='submit'] {
    opacity: 0.6;
    transition: opacity 0.3s 0.4s;
    cursor: progress;
  }
  [part~='link'] {
    color: var(--_accent);
  }
  [part~='links'] {
    margin: 0;
    padding: 0;
    list-style: none;
    line-height: 1.75;
  }
`;
