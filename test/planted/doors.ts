import { byDesktop, byVitest, change, type Defect } from './defect.ts';

/** What keeps strangers out, and ends unneeded processes. */
export const DOORS: readonly Defect[] = [
  {
    name: 'an input of the contract is not strict',
    edits: [change('main/store/nouns/contract.ts', 'Preferences.strict()', 'Preferences')],
    noticedBy: byVitest('test/contract.test.ts', /store\.prefer/),
  },
  {
    name: 'a token is accepted twice',
    edits: [
      change(
        'main/hosts/browser/one-time-links.ts',
        '    return this.#open.length < open.length;',
        '    const isGood = this.#open.length < open.length;\n    this.#open = open;\n    return isGood;',
      ),
    ],
    noticedBy: byVitest('test/hosts/browser/one-time-links.test.ts', /FAIL.*one-time-links\.test\.ts/),
  },
  {
    name: 'a wrong Origin is accepted',
    edits: [
      change(
        'main/hosts/browser/guards.ts',
        'headers.origin !== undefined && headers.origin ===',
        'headers.origin !== undefined || headers.origin ===',
      ),
    ],
    noticedBy: byVitest('test/hosts/browser/refusals.test.ts', /FAIL.*refusals\.test\.ts/),
  },
  {
    name: 'the worker does not end when its parent is killed',
    edits: [
      change('main/inference/worker.ts', "process.on('disconnect', () => process.exit());\n", ''),
      change(
        'main/inference/worker.ts',
        '  if (performance.now() - lastHeardMs > SILENCE_LIMIT_MS) process.exit();\n',
        '',
      ),
    ],
    noticedBy: byVitest('test/inference/worker-end.test.ts', /parent is killed/),
  },
  {
    name: 'the preload exposes ipcRenderer',
    edits: [
      change(
        'preload/index.ts',
        'contextBridge.exposeInMainWorld(BRIDGE, bridge);',
        "contextBridge.exposeInMainWorld(BRIDGE, bridge);\ncontextBridge.exposeInMainWorld('electron', ipcRenderer);",
      ),
    ],
    noticedBy: byVitest('test/hosts/desktop/security.test.ts', /20: pages see/),
  },
  {
    name: 'a window navigates away',
    edits: [
      change(
        'main/hosts/desktop/guards.ts',
        '    if (!isOwnPage(event.url)) event.preventDefault();',
        '    void event;',
      ),
      change(
        'main/hosts/desktop/guards.ts',
        'type FrameFacts, isOwnPage, mayOpenOutside',
        'type FrameFacts, mayOpenOutside',
      ),
    ],
    noticedBy: byDesktop('a page can navigate only to the pages of the app'),
  },
];
