/** Digits as people group them: "12-3456789", "123 456". */
export const compactDigits = (typed: string): string => typed.replace(/[\s\p{Pd}]/gu, '');

/** A code as it was typed or pasted, without what people and messages put around it: "123 456", "123–456", "#123456" (OTP-10). */
export const normalizeCode = (typed: string): string => compactDigits(typed).replace(/^#/, '');
