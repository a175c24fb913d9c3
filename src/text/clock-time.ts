const twoDigits = (count: number) => String(count).padStart(2, '0');

/** "1:58", or "2:00:05" from an hour on: what is left, ticking. */
export function clockTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}
