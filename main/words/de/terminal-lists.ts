import type { terminalLists as english } from '../en/terminal-lists.ts';

export const terminalLists: typeof english = {
  models: {
    title: (source) => `Sprachmodelle, kürzeste Runde zuerst${source === null ? '' : ` (${source})`}`,
    next: 'zeigt eines davon unter den Möglichkeiten',
    model: 'Modell',
    turn: 'Runde',
    llm: 'LLM',
    tokens: 'Token/s',
    follows: 'Befolgt',
    marks: { thinks: 'denkt nach', rereads: 'liest neu' },
    notes: {
      title: 'Zu einigen davon',
      best: (model) => `${model} ist das beste freie Modell für Anrufe auf diesem Rechner.`,
      always: (models) =>
        `${models}: denken immer nach, bevor sie antworten, so lange wie angegeben, soweit bekannt. Für Anrufe werden sie nicht empfohlen.`,
      thinks: (models) =>
        `${models}: denken nach, bevor sie antworten, oder womöglich, so lange wie angegeben, soweit bekannt; dieses Ziel kann es nicht abschalten.`,
      promptLine: (models, line) =>
        `${models}: denken nach, bevor sie antworten, außer der Prompt des Assistenten endet mit der Zeile ${line}.`,
      rereads: (models) =>
        `${models}: lesen vor jeder Antwort den ganzen Prompt. Ihre Sekunden enthalten das.`,
      follows:
        'Befolgt: Anteil schriftlicher Anweisungen, laut veröffentlichten Tests (IFEval). Getestet wurde mit 16 Bit, teils von den Herstellern.',
    },
    memory: 'Speicher',
    download: 'Download',
    licence: 'Lizenz',
    source: 'Herkunft',
    verdict: 'Urteil',
    commercialUse: (use) =>
      ({ no: 'nicht gewerblich', restricted: 'mit Bedingungen', unknown: 'unklar' })[use] ?? use,
  },
  tiers: {
    title: 'Stufen, die niedrigste zuerst',
    next: 'sagt, welche davon dieser Rechner betreiben sollte, und warum',
    tier: 'Stufe',
    ram: 'RAM',
    cores: 'Kerne',
    gpu: 'GPU',
    noGpu: 'nein',
    score: 'Wert',
    seconds: 'STT + LLM + TTS',
    calls: 'Anrufe',
    model: 'Sprachmodell',
    cloud: 'in der Cloud',
  },
  history: {
    title: 'Verlauf',
    next: 'misst jetzt',
    empty: 'Noch wurde nichts gemessen.',
    measured: 'Gemessen',
    score: 'CPU-Wert',
    range: 'Spanne',
    machineWas: 'Rechner war',
    changes: 'Was sich änderte',
    busy: 'belegt',
    quiet: 'ruhig',
  },
};
