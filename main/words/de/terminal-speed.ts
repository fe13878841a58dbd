import type { terminalSpeed as english } from '../en/terminal-speed.ts';
import { plural } from '../plural.ts';

const threads = plural('de', { one: 'Thread', other: 'Threads' });

export const terminalSpeed: typeof english = {
  title: 'Gemessene Geschwindigkeit',
  next: 'sagt, was dieser Rechner betreiben sollte',
  score: 'CPU-Wert',
  notMeasured: 'nicht gemessen',
  noise: 'Rauschen',
  rounds: (spread) => `Durchgänge lagen höchstens ${spread} auseinander`,
  wasBusy: 'der Rechner war beschäftigt, es zählen die Spannen',
  took: 'Dauer',
  backend: (threadCount, reads, low, high) =>
    `${threadCount} ${threads(threadCount)}, liest ${reads} (${low} bis ${high})`,
  nothingDownloaded: 'nichts heruntergeladen',
  downloaded: (size) => `${size} heruntergeladen`,
  models: {
    title: 'Sprachmodelle hier',
    model: 'Modell',
    runsOn: 'Auf',
    tokens: 'Token/s',
    range: 'Spanne',
    reads: 'Liest/s',
    loads: 'Lädt in',
    source: 'Herkunft',
  },
};
