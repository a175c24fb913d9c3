/** Milliseconds since 1970, as `Date.now` gives them. */
export type Clock = () => number;

export const SECOND = 1000;
