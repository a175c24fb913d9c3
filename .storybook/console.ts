const written: string[] = [];

/** Starts to note what is written to the console as warning or error. */
export function watchConsole(): () => void {
  written.length = 0;
  const { error, warn } = console;
  const noting =
    (level: string, original: typeof console.error) =>
    (...parts: unknown[]) => {
      written.push(`console.${level}: ${parts.map(String).join(' ')}`);
      original(...parts);
    };
  console.error = noting('error', error);
  console.warn = noting('warn', warn);
  return () => Object.assign(console, { error, warn });
}

/** Fails a story that wrote one. */
export function expectQuietConsole(): void {
  if (written.length > 0) throw new Error(`wrote to the console\n${written.join('\n')}`);
}
