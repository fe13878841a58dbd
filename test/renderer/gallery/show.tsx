import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '../../../renderer/base.css';
import { App } from '../../../renderer/app.tsx';
import { applyTheme } from '../../../renderer/theme.ts';
import { hostOf } from './double.ts';
import type { Scene } from './scene.ts';

applyTheme(document);

/** The real wizard, on the other side of which a scene is played. */
export function Show({ scene }: { readonly scene: Scene }) {
  if (scene.breaks) breakDates();
  return <App host={hostOf(scene)} />;
}

/** Only a page that writes dates cannot be drawn then; the frame around it can. */
function breakDates(): void {
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    get: () => {
      throw new Error('The gallery broke this page.');
    },
  });
}
