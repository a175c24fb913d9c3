/** What “Show code” shows: something that can be pasted into a page. */

const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);

/** A value as a person would write it in a script. */
const literal = (value: unknown): string =>
  JSON.stringify(value, undefined, 2)
    .replace(/"([A-Za-z_$][\w$]*)":/g, '$1:')
    .replace(/"((?:[^"\\']|\\.)*)"/g, (_whole, text: string) => `'${text.replaceAll('\\"', '"')}'`);

interface Snippet {
  tag: string;
  /** What is imported: an entry of the package. */
  entry: string;
  /** What is set as an attribute, and what as a property. */
  attributes?: Record<string, string | number | boolean | undefined>;
  properties?: Record<string, unknown>;
  /** Lines of script that follow; the element is called `element`. */
  script?: string;
}

/** A page's HTML that shows the element as the story does. */
export function snippet({ tag, entry, attributes = {}, properties = {}, script = '' }: Snippet): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${value}"`))
    .join('');
  const set = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `element.${name} = ${literal(value)};`);
  const lines = [...set, ...(script ? [script] : [])];
  const found = lines.length > 0 ? ['', `const element = document.querySelector('${tag}');`, ...lines] : [];
  return `<${tag}${written}></${tag}>

<script type="module">
  ${indent([`import '${entry}';`, ...found].join('\n'), '  ')}
</script>`.replaceAll(/^ +$/gm, '');
}
