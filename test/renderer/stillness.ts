/** In the page: waits until it has not changed for so long that it has got its answers. */
export function untilCalm(): Promise<void> {
  const CALM_MS = 80;
  return new Promise((resolve) => {
    let timer = setTimeout(done, CALM_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, CALM_MS);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    // Figures that tick never come to rest.
    setTimeout(done, 10 * CALM_MS);

    function done() {
      observer.disconnect();
      resolve();
    }
  });
}

/** In the page: what is drawn follows what is measured of it. */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
