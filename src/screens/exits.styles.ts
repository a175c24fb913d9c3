import { css } from '../styles/css.ts';

/** What is beside the main thing; and what cannot be done now: muted, behind a clock, and the same under the pointer. */
export const exitsStyles = css`
  [part~='action'] {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part~='action']:where(:not([part~='held'])) {
    --_ink: var(--_accent);
  }
  [part~='action']:where(:hover:not([aria-disabled='true'])) {
    text-decoration-thickness: 0.125em;
  }
  [part~='action']:where([aria-disabled='true']) {
    text-decoration: none;
  }
  [part~='held'] {
    --_face: color-mix(in srgb, currentColor 12%, transparent);
    --_ink: currentColor;
    border-color: transparent;
    cursor: default;
  }
  [part~='held']::before {
    content: '';
    display: inline-block;
    inline-size: 0.9375em;
    block-size: 0.9375em;
    margin-inline-end: 0.5em;
    vertical-align: -0.125em;
    box-sizing: border-box;
    border: 0.125em solid;
    border-radius: 50%;
    background:
      linear-gradient(currentColor, currentColor) 50% 0 / 0.125em 60% no-repeat,
      linear-gradient(currentColor, currentColor) 100% 55% / 55% 0.125em no-repeat;
  }
  @media (forced-colors: active) {
    [part~='held'] {
      --_face: ButtonFace;
      --_ink: GrayText;
      border-color: GrayText;
    }
    [part~='action'] {
      padding-inline: 0.75em;
    }
  }
`;
