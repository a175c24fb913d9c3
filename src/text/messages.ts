/** Sentences by key. `{name}` is filled in; `{link:rel}` becomes a link of the portal. An empty sentence is not shown. */
export type Messages = Record<string, string>;

/** A sentence with its values filled in; an empty one where a value is missing, as half a sentence says nothing; undefined if there is none. */
export function sentence(
  messages: Messages,
  key: string,
  values: Record<string, string | number> = {},
): string | undefined {
  let isWhole = true;
  const text = messages[key]?.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    isWhole &&= (values[name] ?? '') !== '';
    return String(values[name]);
  });
  return isWhole ? text : '';
}

/** "2 minutes", "30 seconds": minutes from a minute on, rounded up. */
export function duration(seconds: number, language = 'en'): string {
  const isMinutes = seconds >= 60;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(isMinutes ? Math.ceil(seconds / 60) : seconds);
}
