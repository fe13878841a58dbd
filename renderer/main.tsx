import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme } from './theme.ts';
import { browserHost } from './transport/browser-host.ts';
import { desktopHost } from './transport/desktop-host.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');
applyTheme(document);
const host = window.voicefit === undefined ? browserHost() : desktopHost(window.voicefit);
if (host !== null) createRoot(root).render(<App host={host} />);
