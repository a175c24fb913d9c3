import { css } from './css.ts';

/** What is said and not seen. */
export const announcementStyles = css`
  [part~='announcement'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
