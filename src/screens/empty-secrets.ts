/** Empties what nobody may find left on the screen, and what stands in the way of the next code. */
export function emptySecrets(screen: HTMLElement): void {
  for (const input of screen.querySelectorAll<HTMLInputElement>(
    '[autocomplete$=password],[autocomplete^=one]',
  ))
    input.value = '';
}
