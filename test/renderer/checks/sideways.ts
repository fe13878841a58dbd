/**
 * In the page: elements wider than the screen, and words that are cut off. A field scrolls its text;
 * everything else has to change its form.
 */
export function sideways(): string[] {
  // Checking visibility takes longest, so it comes last.
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  return [
    ...all.filter(isCut).filter(isMeantToBeSeen).map(inWords('cuts')),
    ...all.filter(isBeyond).filter(isMeantToBeSeen).map(inWords('extends beyond the screen')),
  ];

  function isMeantToBeSeen(element: HTMLElement): boolean {
    return element.closest('svg') === null && element.checkVisibility() && !isForReadersAlone(element);
  }

  function isForReadersAlone(element: HTMLElement | null): boolean {
    if (element === null) return false;
    const { clip, clipPath } = getComputedStyle(element);
    return clip !== 'auto' || clipPath !== 'none' || isForReadersAlone(element.parentElement);
  }

  function isCut(element: HTMLElement): boolean {
    if (element.scrollWidth - element.clientWidth <= 1) return false;
    const { overflowX, display } = getComputedStyle(element);
    const isField = element.matches('input, textarea, select');
    return !isField && overflowX !== 'visible' && display !== 'inline';
  }

  /** Only the innermost ones: elements around them are wide because of them. */
  function isBeyond(element: HTMLElement): boolean {
    return isTooFarRight(element) && ![...element.children].some(isTooFarRight);
  }

  function isTooFarRight(element: Element): boolean {
    return element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
  }

  function inWords(trouble: string) {
    return (element: HTMLElement) => {
      const text = element.textContent?.trim().slice(0, 40) ?? '';
      const { right } = element.getBoundingClientRect();
      return `<${element.tagName.toLowerCase()} class="${element.className}"> "${text}" ${trouble}, ${Math.round(right)} px`;
    };
  }
}
