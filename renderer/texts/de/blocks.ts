import type { blocks as english } from '../en/blocks.ts';

const failures: typeof english.failures = {
  'worker-ended': {
    message: 'Der Testprozess endete vorzeitig, oft aus Mangel an Speicher.',
    nextStep: 'Andere Programme schließen und noch einmal messen, oder ohne Messung fortfahren.',
  },
  'worker-silent': {
    message: 'llama.cpp hat zu lange nicht geantwortet.',
    nextStep: 'Noch einmal messen, wenn der Rechner weniger zu tun hat.',
  },
  'inference-failed': {
    message: 'llama.cpp hat die Messung nicht ausgeführt.',
    nextStep: 'Noch einmal messen; bleibt es dabei, ohne Messung fortfahren.',
  },
  'no-room-for-models': {
    message: 'Für die Testmodelle fehlt der Platz, den sie einige Sekunden lang brauchen.',
    nextStep: 'Platz schaffen, oder in VOICEFIT_TMPDIR einen Ordner nennen, der ihn hat.',
  },
  'machine-unknown': {
    message: 'Noch ist nicht bekannt, was dieser Rechner hat.',
    nextStep: 'Zuerst den Rechner ansehen.',
  },
  busy: { message: 'Ein anderer Schritt läuft.', nextStep: 'Sein Ende abwarten oder ihn abbrechen.' },
  'link-lost': {
    message: 'Voicefit antwortet nicht.',
    nextStep: 'Die Seite versucht es von selbst wieder.',
  },
};

export const blocks: typeof english = {
  failures,
  waitingForLink: 'Möglich, sobald die Verbindung zu Voicefit wieder steht.',
};
