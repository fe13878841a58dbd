/** Some product names contain it: "RTX 3060 12GB". */
const SIZE_IN_NAME = /\s+\d+\s?GB$/i;

/** The card's name without the size of its memory, for use beside that size. */
export function bareCardName(name: string): string {
  return name.replace(SIZE_IN_NAME, '');
}
