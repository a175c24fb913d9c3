/** The journey without a screen: what a React or Vue team uses that draws its own. Knows no DOM and no Lit. */
export * from './flow-machine.ts';
export * from './state.ts';
