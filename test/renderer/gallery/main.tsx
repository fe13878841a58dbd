import { createRoot } from 'react-dom/client';
import { Contents } from './contents.tsx';
import { wish } from './wish.ts';

const root = createRoot(document.querySelector('#root') ?? document.body);

if (wish.scene === undefined) {
  root.render(<Contents />);
} else {
  // Later than `wish`, which tells the page what browser it is in.
  const { Show } = await import('./show.tsx');
  root.render(<Show scene={wish.scene} />);
}
