import type { desktopNotices as english } from '../en/desktop-notices.ts';

export const desktopNotices: typeof english = {
  score: (score) => `CPU-Wert ${score}`,
  scoreIs: (score) => `CPU-Wert ${score}.`,
  asOn: (day) => `Wie am ${day}.`,
  wasOn: (score, day) => `Am ${day} war er ${score}.`,
  fell: (before, now) => `Der CPU-Wert fiel von ${before} auf ${now}.`,
  rose: (before, now) => `Der CPU-Wert stieg von ${before} auf ${now}.`,
  bestFitNow: (model) => `Am besten passt jetzt ${model}`,
  fitsBest: (model) => `${model} passt am besten.`,
  stillFitsBest: (model) => `${model} passt weiterhin am besten.`,
  measured: 'Gemessen',
  noScore: 'Dieser Rechner hat keinen CPU-Wert.',
  whileBusy: 'Unter Last gemessen',
  about: (score) => `CPU-Wert etwa ${score}. In Ruhe noch einmal messen.`,
  between: (low, high) => `CPU-Wert zwischen ${low} und ${high}. In Ruhe noch einmal messen.`,
  failed: 'Die Messung ist gescheitert',
  notMeasured: 'Nicht gemessen',
  downloaded: 'Die Modelle sind da',
  files: (count, size, verified) =>
    `${count} ${count === 1 ? 'Datei' : 'Dateien'}, ${size}${verified ? ', geprüft' : ''}.`,
  downloadStopped: 'Download unterbrochen',
};
