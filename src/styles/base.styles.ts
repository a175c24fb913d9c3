import { css } from 'lit';

/**
 * Tokens, and what stands in fields and screens alike. A rule weighs one part: more than a portal's rules for bare elements, less than
 * its `mfa-flow [part~='input']`, whatever the order.
 *
 * Text is the portal's own; lines and surfaces are mixed from it, so that they fit any page.
 */
export const baseStyles = css`
  :where(mfa-flow, :host, [part~='screen'], [part~='field'], mfa-alert, mfa-help) {
    --_accent: var(--mfa-color-accent, light-dark(#0b5a78, #7cc7e3));
    --_on-accent: var(--mfa-color-on-accent, light-dark(#fff, #05232f));
    --_danger: var(--mfa-color-danger, light-dark(#b3161f, #ffa8a3));
    --_success: var(--mfa-color-success, light-dark(#17663a, #86d8a5));
    --_muted: var(--mfa-color-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: var(--mfa-color-line, color-mix(in srgb, currentColor 60%, transparent));
    --_radius: var(--mfa-radius, 0.375rem);
    --_space: var(--mfa-space, 1rem);
    display: block;
    font-family: var(--mfa-font, inherit);
    line-height: 1.5;
  }
  [part~='alert'] {
    --_tone: var(--_accent);
    display: flex;
    gap: 0.625rem;
    margin: 0;
    padding: 0.75rem 0.875rem;
    border: 1px solid var(--_tone);
    border-inline-start-width: 0.3125rem;
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
  [part='alert success'] {
    --_tone: var(--_success);
    --_mark: '✓' / '';
  }
  [part='alert error'] {
    --_tone: var(--_danger);
    --_mark: '!' / '';
  }
  :where([part~='screen'], [part~='field']) :focus-visible {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
`;
