import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '../../../renderer/base.css';
import { App } from '../../../renderer/app.tsx';
import { applyTheme } from '../../../renderer/theme.ts';
import { hostOf } from './double.ts';
import type { Scene } from './scene.ts';

applyTheme(document);

const WHOLE = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') ?? {};

/** Only a page that formats dates cannot be rendered then; the frame around it can. */
const BROKEN: PropertyDescriptor = {
  get: () => {
    throw new Error('The gallery broke this page.');
  },
};

/** The real wizard, with a scene as its machine side. */
export function Show({ scene }: { readonly scene: Scene }) {
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', scene.breaks ? BROKEN : WHOLE);
  return <App host={hostOf(scene)} />;
}
