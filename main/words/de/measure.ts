import type { measure as english } from '../en/measure.ts';
import { plural } from '../plural.ts';

export const measure: typeof english = {
  empty: {
    heading: 'Messen, wie schnell dieser Rechner ist',
    lead: (seconds) => `Es dauert ${seconds}, und nichts wird heruntergeladen.`,
    explains: [
      'Hier laufen kleine Testmodelle. Sie sind gebaut wie echte, also verrät ihre Geschwindigkeit deren.',
      'Sie brauchen in diesen Sekunden bis zu 2\u00A0GB Speicher oder Datenträger und werden sofort gelöscht.',
      'Das Ergebnis ist eine Geschwindigkeit in Token je Sekunde, und daraus die Wartezeit der Anrufer.',
    ],
    start: 'Messung starten',
  },
  stale: {
    heading: (score) => `CPU-Wert ${score} ist veraltet`,
    headingContended: (low, high) => `CPU-Wert zwischen ${low} und ${high} ist veraltet`,
    headingUnscored: 'Die Messung ist veraltet',
    lead: (change) => `${change} Was jetzt passt, sagt eine neue Messung.`,
  },
  unchecked: {
    heading: (score) => `CPU-Wert ${score}, früher gemessen`,
    headingContended: (low, high) => `CPU-Wert zwischen ${low} und ${high}, früher gemessen`,
    headingUnscored: 'Früher gemessen',
    lead: 'Ob das noch gilt, zeigt ein Blick auf den Rechner, etwa 2\u00A0s.',
  },
  running: {
    heading: 'Die Messung läuft',
    headingLeft: (left) => `Messung: noch etwa ${left}`,
    lead: 'Hier laufen kleine Testmodelle. Nichts wird heruntergeladen.',
    soFarOf: (series) => `Token/s bisher, ${series}`,
    noneYet: 'Die erste Zahl kommt gleich.',
    progress: 'Messung',
    valueText: (doing, left) => (left === null ? doing : `${doing}, noch etwa ${left}`),
    busy: 'Andere Programme sind gerade beschäftigt.',
    cancel: 'Abbrechen',
    cancelling: 'Wird beendet...',
    goesOn: 'Sie läuft weiter, auch wenn diese Seite verlassen oder geschlossen wird. Das Ergebnis bleibt.',
    means:
      'Je mehr Token je Sekunde, desto eher hört ein Anrufer die Antwort. Ein Token ist etwa ein dreiviertel Wort.',
    waiting: (left) =>
      left === null
        ? 'Möglich, sobald die Messung endet.'
        : `Möglich, sobald die Messung endet, in etwa ${left}.`,
    otherStep: 'Ein anderer Schritt läuft. Danach kann gemessen werden.',
    linkLost: 'Ohne Verbindung gibt es nichts Neues von der Messung. Dort läuft sie weiter.',
    refused: {
      heading: 'Ob die Messung noch läuft, ist nicht bekannt',
      lead: 'Dieser Tab erfährt nichts mehr. Hier steht das Letzte, was er erfuhr.',
    },
    looking: 'Zuerst wird der Rechner angesehen',
    probing: 'Etwa 2\u00A0s. Die Messung wird an dem beurteilt, was der Rechner hat.',
  },
  download: {
    inTheWay: 'Ein Download läuft. Neben ihm gemessen sähe dieser Rechner langsamer aus, als er ist.',
    pause: 'Download anhalten und messen',
  },
  failed: {
    heading: 'Die Messung endete vorzeitig',
    lead: 'Es gibt kein Ergebnis. Noch einmal messen, oder ohne wählen.',
    leadOld: 'Das frühere Ergebnis bleibt. Noch einmal messen, oder damit wählen.',
  },
  cancelled: {
    heading: 'Die Messung wurde abgebrochen',
    lead: 'Es gibt kein Ergebnis, und die Testmodelle sind gelöscht.',
    leadOld: 'Das frühere Ergebnis bleibt, und die Testmodelle sind gelöscht.',
  },
  done: {
    heading: (score) => `CPU-Wert ${score}`,
    headingWithCard: (score) => `CPU-Wert ${score}, Grafikkarte auch gemessen`,
    headingContended: (low, high) => `CPU-Wert zwischen ${low} und ${high}`,
    headingUnscored: 'Geschwindigkeit gemessen',
    leadReply: (model, seconds, limit) =>
      `Mit ${model} dauert die Antwort etwa ${seconds}; über ${limit} stauen sich Antworten und brechen ab.`,
    leadBelow: (model, seconds) =>
      `${model} würde in etwa ${seconds} antworten, doch der Rechner ist kleiner, als die Modellliste verlangt.`,
    leadCloud: (limit) =>
      `Kein Sprachmodell antwortet hier binnen ${limit}. Was stattdessen passt, zeigt Wählen.`,
    leadContended:
      'Andere Programme nahmen sich den Prozessor, daher gibt es keine einzelne Zahl. In Ruhe noch einmal messen.',
    leadPlain: 'Aus diesen Geschwindigkeiten folgt, wie bald ein Anrufer eine Antwort hört.',
    scoreUnit: 'Token/s mit Llama-2-7B',
    range: (low, high) => `Spanne ${low} bis ${high}`,
    noRange: 'Spanne unbekannt',
    measuredAt: (when) => `gemessen ${when}`,
    fromMeasurement: (when) => `aus der Messung ${when}`,
    between: (low, high) => `${low} bis ${high}`,
    threads: (count) =>
      plural('de', { one: `${count}\u00A0Thread.`, other: `${count}\u00A0Threads.` })(count),
    quiet: 'Kein anderes Programm war beschäftigt.',
    uneven: (spread) =>
      `Kein anderes Programm war beschäftigt; einzelne Durchgänge lagen dennoch ${spread} auseinander.`,
    contended: (spread) =>
      `Andere Programme waren beschäftigt: Die Durchgänge lagen ${spread} auseinander. Es zählt die Spanne, keine einzelne Zahl.`,
    took: (seconds) => `Es dauerte ${seconds}. Nichts wurde heruntergeladen.`,
  },
  table: {
    caption: 'Was die gemessene Geschwindigkeit aus den Sprachmodellen macht',
    model: 'Mit',
    runsOn: 'auf',
    processor: 'Prozessor',
    speed: 'Token/s',
    range: 'Spanne',
    speedRange: 'Token/s, Spanne',
    replyRange: 'Antwort, Spanne',
    source: 'Herkunft',
    reply: 'Antwort',
    verdict: 'Urteil',
    loading: 'Die Antworten werden berechnet...',
    failed: 'Die Tabelle der Modelle lässt sich gerade nicht zeigen.',
    retry: 'Noch einmal versuchen',
    all: (count) => `Alle ${count} Modelle zeigen`,
    fewer: 'Nur die Modelle der Stufen zeigen',
    note: (limit) =>
      `Antwort: Sekunden des Modells allein bei einer späteren Antwort, Grenze ${limit}. Spanne: wo der Wert liegt, wenn der Rechner so beschäftigt ist wie eben.`,
    noteContended: (limit) =>
      `Antwort: Sekunden des Modells allein bei einer späteren Antwort, Grenze ${limit}. Andere Programme waren beschäftigt: Es zählt das langsame Ende.`,
  },
  voices: {
    title: 'Stimmen',
    medium: (seconds) => `medium ${seconds}`,
    high: (seconds) => `high ${seconds}`,
    forSpeech: (seconds) => `${seconds} Rechenzeit je Sekunde Sprache`,
  },
  without: 'Ohne Messung wählen',
  withOld: 'Mit der früheren wählen',
  main: 'Zeigen, was passt',
};
