const describe = (element: Element | null | undefined) =>
  element?.outerHTML.slice(0, 200).replace(/\s+/g, ' ') ?? String(element);

/** Fails if the focus is elsewhere, in a line: an assertion on the elements themselves would write out all that hangs on them. */
export function expectFocus(element: Element | null | undefined): void {
  const { activeElement } = document;
  if (!element || activeElement !== element)
    throw new Error(`the focus is at ${describe(activeElement)}, not at ${describe(element)}`);
}
