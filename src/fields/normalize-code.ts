/** A code as it was typed or pasted, without what people and messages put around it: "123 456", "123-456", "#123456". */
export const normalizeCode = (typed: string): string => typed.replace(/[\s\p{Pd}#]/gu, '');
