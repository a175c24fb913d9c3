import { css } from './css.ts';

/**
 * Tokens, and what stands in fields and screens alike. A rule weighs one part: more than a portal's rules for bare elements, less than
 * its `mfa-flow [part~='input']`, whatever the order. What else it asks for stands in `:where`. No selector needs a backslash: in a
 * template literal a minifier takes it for its own.
 *
 * Text is the portal's own; lines and surfaces are mixed from it, so that they fit any page. Lengths are in `em`, as many portals make
 * a `rem` ten pixels; what is pressed is 44 px high all the same.
 */
export const baseStyles = css`
  :where([part~='screen'], [part~='field'], mfa-alert, mfa-help, mfa-rules, mfa-flow, :host) {
    --_accent: var(--mfa-color-accent, light-dark(#0b5a78, #7cc7e3));
    --_on-accent: var(--mfa-color-on-accent, light-dark(#fff, #05232f));
    --_danger: var(--mfa-color-danger, light-dark(#b3161f, #ffa8a3));
    --_success: var(--mfa-color-success, light-dark(#17663a, #86d8a5));
    --_muted: var(--mfa-color-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: var(--mfa-color-line, color-mix(in srgb, currentColor 60%, transparent));
    --_radius: var(--mfa-radius, 0.375em);
    --_space: var(--mfa-space, 1em);
    --_target: max(2.75em, 44px);
    display: block;
    font-family: var(--mfa-font, inherit);
    line-height: 1.5;
  }
  :where([part~='screen'], [part~='field'], mfa-alert, mfa-help) [part] {
    float: none;
    inline-size: auto;
    box-sizing: border-box;
    line-height: inherit;
    letter-spacing: inherit;
    text-indent: inherit;
    text-transform: inherit;
  }
  [part~='alert'] {
    --_tone: var(--_accent);
    display: flex;
    gap: 0.625em;
    margin: 0;
    padding: 0.75em 0.875em;
    border: 1px solid var(--_tone);
    border-inline-start-width: 0.3125em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 9%, transparent);
  }
  [part~='alert']::before {
    content: var(--_mark, 'i' / '');
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    background: var(--_tone);
    color: var(--_on-accent);
    font-weight: 700;
    text-align: center;
  }
  [part~='success']:where([part~='alert']) {
    --_tone: var(--_success);
    --_mark: '✓' / '';
  }
  [part~='error']:where([part~='alert']) {
    --_tone: var(--_danger);
    --_mark: '!' / '';
  }
  :where([part~='screen'], [part~='field'], mfa-alert, mfa-help) :focus-visible:focus-visible {
    outline: 0.1875em solid var(--_accent);
    outline-offset: 0.125em;
  }
`;
