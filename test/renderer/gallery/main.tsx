import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { askedScene } from './asked-scene.ts';
import { Contents } from './contents.tsx';
import { TURN } from './turn.ts';

const root = createRoot(document.querySelector('#root') ?? document.body);
const scene = askedScene(location.search);

if (scene === undefined) {
  root.render(<Contents />);
} else {
  if (location.hash === '') history.replaceState(null, '', `#/${scene.page}`);
  // After `askedScene`, which sets the language and scheme of the browser.
  const { Show } = await import('./show.tsx');
  root.render(<Show scene={scene} />);
  addEventListener(TURN, ({ detail: search }) => {
    const next = askedScene(search);
    if (next === undefined) return;
    history.replaceState(null, '', `${search}#/${next.page}`);
    delete document.documentElement.dataset.link;
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
    // The previous page is gone when this is over, and nothing of it is in the next one.
    flushSync(() => root.render(<Show key={performance.now()} scene={next} />));
  });
}
