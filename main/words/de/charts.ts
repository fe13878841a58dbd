import type { charts as english } from '../en/charts.ts';
import { plural } from '../plural.ts';

const verdict = {
  fits: 'passt',
  close: 'knapp',
  'too-slow': 'zu langsam',
  'needs-memory': 'braucht Speicher',
  'needs-gpu': 'braucht eine GPU',
  'needs-cores': 'braucht Kerne',
  'not-predicted': 'nicht berechnet',
  'thinks-first': 'denkt erst nach',
  unknown: 'nicht bekannt',
};

const measurements = (count: number) =>
  `${count} ${plural('de', { one: 'Messung', other: 'Messungen' })(count)}`;

export const charts: typeof english = {
  provenance: { measured: 'gemessen', predicted: 'berechnet', registry: 'aus der Liste' },
  verdict,
  verdictSaid: { ...verdict, close: 'passt, aber knapp' },
  firstReply: (seconds) => `erste Antwort ${seconds}`,
  model: {
    thinks: 'denkt vor der Antwort nach',
    always: (seconds) => `+${seconds} Gedanken`,
    promptLine: (line) => `braucht ${line}`,
    rereads: 'liest den Prompt immer ganz',
    best: 'bestes freies Modell',
  },
  key: 'Legende',
  cloud: 'in der Cloud',
  contended: 'unter Last gemessen: endet irgendwo im zweiten Kasten',
  unknown: 'unbekannt',
  lanes: { turn: 'Runde', model: 'Modell' },
  limit: (seconds) => `Grenze ${seconds}`,
  over: (seconds) => `${seconds} darüber`,
  upToOver: (seconds) => `bis ${seconds} darüber`,
  modelInCloud: 'Modell in der Cloud: hier keine Grenze',
  part: (name, seconds, source, range) =>
    `${name} ${seconds} ${source}${range === null ? '' : ` (${range})`}`,
  partBetween: (name, range, source) => `${name} ${range} ${source}`,
  partUnknown: (name) => `${name} unbekannt`,
  parts: { stt: 'STT', llm: 'LLM', tts: 'TTS' },
  turnCaption: {
    about: (seconds, range) => `Runde etwa ${seconds}${range === null ? '' : `, Spanne ${range}`}`,
    between: (range) => `Runde ${range}, unter Last gemessen`,
    under: (seconds) => `Runde unter ${seconds}`,
    unknown: 'Sekunden einer Runde unbekannt',
    limit: (seconds, said) => `Grenze für das Modell ${seconds}: ${said}`,
  },
  proven: {
    faster: (share) => `${share} schneller`,
    slower: (share) => `${share} langsamer`,
    same: 'wie vorhergesagt',
    inside: 'in der Spanne',
    outside: 'außerhalb der Spanne',
    joined: (difference, side) => (side === null ? difference : `${difference}, ${side}`),
    drawing: 'Gezeichnet',
    predicted: 'Vorhersage',
  },
  trace: {
    unit: 'Token/s',
    busy: 'belegt',
    seconds: 's',
  },
  history: {
    unit: 'CPU-Wert, Token/s',
    guideline: (score, name) => `${score}: Richtwert von ${name}`,
    now: 'jetzt',
    key: {
      scored: 'Wert und seine Spanne',
      busy: 'unter Last gemessen: eine Spanne, kein Wert, nicht verglichen',
      now: 'läuft gerade, noch kein Wert',
    },
    measurements,
    lastOf: (shown, all) => `Die letzten ${shown} von ${all} Messungen`,
    changes: 'Was sich geändert hat',
    label: (many, from, to) => (from === to ? `${many}, ${to}` : `${many}, ${from} bis ${to}`),
    scores: (low, high) => `Wert ${low} bis ${high}`,
    noScores: 'kein Wert',
    busy: (count) => `${count} unter Last gemessen`,
    latest: (score) => `zuletzt ${score}`,
    latestBusy: (low, high) => `zuletzt zwischen ${low} und ${high}, unter Last gemessen`,
    empty: 'Noch keine Messung',
  },
};
