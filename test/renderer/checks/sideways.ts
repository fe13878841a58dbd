/**
 * In the page: what reaches beyond the screen, and words that are cut off. A field scrolls what is typed;
 * everything else that needs more room than there is must find another form.
 */
export function sideways(): string[] {
  // Whether it is meant to be seen is the question that takes longest: the last one.
  const all = [...document.querySelectorAll<HTMLElement>('body *')];
  return [
    ...all.filter(isCut).filter(isMeantToBeSeen).map(inWords('cuts')),
    ...all.filter(isBeyond).filter(isMeantToBeSeen).map(inWords('ends beyond the screen')),
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

  /** The innermost ones alone: what is around them is wide because of them. */
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
