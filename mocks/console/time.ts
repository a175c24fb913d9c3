const format = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/**
 * The time of day, in the reader's own way.
 * @param time ISO 8601, or milliseconds since 1970
 */
export const timeOfDay = (time: string | number) => format.format(new Date(time));
