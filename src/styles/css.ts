/** A constructable style sheet, made when it is first asked for: a server that imports an element has none to make. */
export interface Sheet {
  readonly styleSheet: CSSStyleSheet;
}

/** Ours and not Lit's, as no element has `static styles`: this is all of it that the kit needs. Takes no values, so that minifiers see the whole. */
export function css({ raw: [text] }: TemplateStringsArray): Sheet {
  let made: CSSStyleSheet | undefined;
  return {
    get styleSheet() {
      if (!made) (made = new CSSStyleSheet()).replaceSync(text!);
      return made;
    },
  };
}
