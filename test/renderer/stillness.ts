/** In the page: waits until it has been unchanged for long enough to have its answers. */
export function untilCalm(): Promise<void> {
  const CALM_MS = 80;
  return new Promise((resolve) => {
    let timer = setTimeout(done, CALM_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, CALM_MS);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    // Ticking figures never come to rest.
    setTimeout(done, 10 * CALM_MS);

    function done() {
      observer.disconnect();
      resolve();
    }
  });
}

/** In the page: drawings follow their measured size. */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
