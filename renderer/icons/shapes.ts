/** Strokes in a box of 20 by 20, drawn with round ends 1.75 wide. */
export const SHAPES = {
  check: 'M4 10.5 8 14.5 16 6',
  arrow: 'M4 10h11M10.5 5.5 15 10l-4.5 4.5',
  running:
    'M16 8.5A6.2 6.2 0 0 0 5 6.2L3.8 7.6M3.8 4v3.6h3.6M4 11.5a6.2 6.2 0 0 0 11 2.3l1.2-1.4M16.2 16v-3.6h-3.6',
  pause: 'M7.5 5v10M12.5 5v10',
  clock: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M10 6.5V10l2.5 2',
  attention: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2v.1',
  later: 'M10 5.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  info: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M10 9.3v4M10 6.6v.1',
  tilde: 'M3.5 11.5c2-4 4.5-4 6.5-1.5s4.5 2.5 6.5-1.5',
  cross: 'M5 5l10 10M15 5 5 15',
  offline: 'M3 8.5a10 10 0 0 1 14 0M6 11.7a5.7 5.7 0 0 1 8 0M10 15.2v.1M4 3.5l12 13',
  processor: 'M6 6h8v8H6zM8 6V3.5M12 6V3.5M8 16.5V14M12 16.5V14M6 8H3.5M6 12H3.5M16.5 8H14M16.5 12H14',
  memory: 'M3 6.5h14v6H3zM6.5 9v1M10 9v1M13.5 9v1M5.5 12.5V15M14.5 12.5V15',
  graphics: 'M3 5v11M3 6.5h14v7.5H3M12 8.2a2 2 0 1 1 0 4 2 2 0 0 1 0-4M6 9v2.5',
  disk: 'M3.5 11.5 5.5 5h9l2 6.5v4h-13zM3.5 11.5h13M13.5 13.5v.1',
  folder: 'M3 5.5h5l1.5 2H17v8H3z',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3.5V7H7M10 6.5V10l2.5 2',
  save: 'M10 3.5v8.5M6.5 8.8 10 12.3l3.5-3.5M4 16.3h12',
  steps: 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M4 5.5v.1M4 10v.1M4 14.5v.1',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  sound: 'M4 8v4M7 6v8M10 4v12M13 6.5v7M16 8.5v3',
} as const;
export type IconName = keyof typeof SHAPES;
