/** Sentences by key. `{name}` is filled in; `{link:rel}` becomes a link of the portal. An empty sentence is not shown. */
export type Messages = Record<string, string>;

/** A sentence with its values filled in; undefined if there is none of that key. */
export function sentence(
  messages: Messages,
  key: string,
  values: Record<string, string | number> = {},
): string | undefined {
  return messages[key]?.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
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
