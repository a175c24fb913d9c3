import { css } from '../styles/css.ts';

/**
 * A button's colours are two variables: a state changes them and nothing else, so that no state shows the text of one on the ground of
 * another. Where it waits, the mark stands behind its label, in its padding: neither moves.
 */
export const screenStyles = css`
  [part~='screen'],
  [part~='form'],
  [part~='section'] {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  [part~='screen'] {
    max-inline-size: var(--mfa-max-inline-size, 30em);
    overflow-wrap: anywhere;
  }
  [part~='title'],
  [part~='text'] {
    margin: 0;
  }
  [part~='title'] {
    font-size: 1.625em;
    line-height: 1.25;
  }
  [part~='title']:focus {
    outline: none;
  }
  [part~='screen'] mfa-alert:empty {
    position: absolute;
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
  [part~='submit'],
  [part~='action'] {
    --_face: var(--_accent);
    --_ink: var(--_on-accent);
    position: relative;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.5em 1.25em;
    border: 1px solid var(--_face);
    border-radius: var(--_radius);
    background: var(--_face);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [part~='submit']:where(:hover) {
    --_face: color-mix(in srgb, var(--_accent) 85%, CanvasText);
  }
  [part~='submit']:where(:active) {
    --_face: color-mix(in srgb, var(--_accent) 70%, CanvasText);
  }
  [part~='submit']:where([aria-disabled='true']) {
    --_face: var(--_accent);
    cursor: progress;
  }
  [part~='waiting']::after {
    content: '';
    position: absolute;
    margin: 0.3125em 0.1875em;
    padding: 0.4375em 0.3125em 0.3125em;
    border: 0.125em solid;
    border-block-start-style: none;
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='waiting']::after {
      animation: mfa-turn 1s linear infinite;
    }
  }
  @keyframes mfa-turn {
    to {
      rotate: 1turn;
    }
  }
  @media (forced-colors: active) {
    [part~='submit'] {
      --_accent: ButtonText;
      --_on-accent: ButtonFace;
      forced-color-adjust: none;
    }
  }
  [part~='link'] {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part~='links'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part~='links'] > li {
    margin: 0;
    padding: 0;
  }
  [part~='link']:where([part~='links'] > * > *) {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
`;
