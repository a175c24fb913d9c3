/** English of the chapter `account`: what a person who is signed in sees of the account. */
export const accountText = {} as const;
