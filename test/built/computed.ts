/** How an element looks, down to the last property. */
export interface Look {
  what: string;
  styles: Map<string, string>;
}

const nameOf = (element: Element) =>
  `${element.localName}[${element.getAttribute('part') ?? element.getAttribute('type') ?? ''}]`;

/**
 * What is computed of it, but not custom properties: they are text as it was written, and show in what uses them. Nor where an image lies
 * that is not there: a minifier writes `background: none` as `0 0`.
 */
function stylesOf(computed: CSSStyleDeclaration): Map<string, string> {
  const isSeen = (name: string) => name !== 'background-position' || computed.backgroundImage !== 'none';
  const names = [...computed].filter((name) => !name.startsWith('--') && isSeen(name));
  return new Map(names.map((name) => [name, computed.getPropertyValue(name)]));
}

function lookOf(element: Element): Look[] {
  const view = element.ownerDocument.defaultView!;
  const drawn = ['::before', '::after'].filter(
    (pseudo) => view.getComputedStyle(element, pseudo).content !== 'none',
  );
  return ['', ...drawn].map((pseudo) => ({
    what: nameOf(element) + pseudo,
    styles: stylesOf(view.getComputedStyle(element, pseudo)),
  }));
}

function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

/** The looks of all that stands in a root. What moves is held where it begins. */
export function looksOf(root: HTMLElement | ShadowRoot): Look[] {
  const elements = [...elementsOf(root)];
  for (const animation of elements.flatMap((element) => element.getAnimations({ subtree: true }))) {
    animation.pause();
    animation.currentTime = 0;
  }
  return elements.flatMap(lookOf);
}

/** Where two looks differ, in words: empty if nowhere. */
export function differences(ours: Look[], theirs: Look[]): string[] {
  const names = (looks: Look[]) => looks.map(({ what }) => what).join(' ');
  if (names(ours) !== names(theirs)) return [`other elements: ${names(ours)}\n${names(theirs)}`];
  return ours.flatMap(({ what, styles }, at) =>
    [...styles].flatMap(([name, value]) => {
      const other = theirs[at]!.styles.get(name);
      return other === value ? [] : `${what} ${name}: ${value}, built ${other}`;
    }),
  );
}

/** For whom a rule is, under which conditions, and what it sets; not to what: that is computed where the rule holds. */
function outlines(rules: CSSRuleList, under = ''): string[] {
  return [...rules].flatMap((rule) => {
    const [condition = ''] = rule.cssText.split('{', 1);
    const sets = [...((rule as Partial<CSSStyleRule>).style ?? [])];
    const outline = `${under}${condition.trim()} { ${sets.sort().join(' ')} }`;
    const inner = (rule as CSSGroupingRule).cssRules;
    return inner ? [outline, ...outlines(inner, `${under}${condition}`)] : [outline];
  });
}

const outlinesOf = (root: DocumentOrShadowRoot) =>
  root.adoptedStyleSheets.flatMap((sheet) => outlines(sheet.cssRules));

/** The rules that one root has and the other has not, those for hover, focus and forced colours included. */
export function otherRules(ours: DocumentOrShadowRoot, theirs: DocumentOrShadowRoot): string[] {
  const [a, b] = [outlinesOf(ours), outlinesOf(theirs)];
  const built = b.filter((rule) => !a.includes(rule)).map((rule) => `built ${rule}`);
  return [...a.filter((rule) => !b.includes(rule)), ...built];
}
