import type { machine as english, Holds } from '../en/machine.ts';
import { plural } from '../plural.ts';

const cores = (count: number) =>
  plural('de', { one: `${count}\u00A0Kern`, other: `${count}\u00A0Kerne` })(count);
const ofCores = (count: number) =>
  plural('de', { one: `${count}\u00A0Kern`, other: `${count}\u00A0Kernen` })(count);

/** Wie viele Modelle der Liste Platz haben, in `where`. */
function holds({ count, total, largest }: Holds, where: string): string {
  if (largest === null) return `Kein Sprachmodell der Liste hat Platz ${where}.`;
  if (count === total) return `Fasst jedes Sprachmodell der Liste (${total}).`;
  return `Fasst ${count} von ${total} Sprachmodellen der Liste, bis ${largest}.`;
}

export const machine: typeof english = {
  empty: {
    heading: 'Dieser Rechner: noch nicht angesehen',
    lead: 'Es dauert etwa 2\u00A0s, liest nur, was das System sagt, und ändert nichts.',
    cards: 'Noch nicht angesehen',
    waiting: 'Möglich nach einem Blick auf den Rechner, etwa 2\u00A0s.',
  },
  looking: {
    heading: 'Der Rechner wird angesehen',
    lead: 'Etwa 2\u00A0s. Willkommen, Verlauf und Bericht bleiben offen.',
    card: 'Wird angesehen...',
    again: 'Wird noch einmal angesehen...',
    slow: {
      heading: 'Der Rechner wird noch angesehen',
      lead: 'Eines seiner Werkzeuge antwortet nicht. In einigen Sekunden geht es ohne weiter.',
    },
    progress: 'Der Rechner wird angesehen',
    waiting: 'Möglich, sobald der Rechner angesehen ist, in etwa 2\u00A0s.',
    afterMeasuring: 'Möglich, sobald die Messung endet.',
  },
  failed: {
    heading: 'Der Rechner ließ sich nicht ansehen',
    lead: 'Noch einmal ansehen, oder Speicher und Kerne von Hand eingeben.',
    byHand: 'Von Hand eingeben',
  },
  done: {
    heading: (memory, coreCount, card) =>
      `${memory} Speicher, ${cores(coreCount)}, ${card ?? 'keine Grafikkarte'}`,
    withUnusable: (card) => `${card} (nicht nutzbar)`,
    integrated: 'keine eigenständige Grafikkarte',
    lead: {
      before: 'Nach der Größe: Klasse ',
      after: '. Alles Weitere entscheidet die Geschwindigkeit.',
    },
    leadUnknown: 'Was das für einen Sprachassistenten heißt, steht in jeder Karte.',
  },
  processor: {
    title: 'Prozessor',
    cores: (usable, logical, physical) =>
      usable < logical
        ? `${usable} von ${ofCores(logical)} sind nutzbar, ${physical} physisch`
        : `${cores(usable)}, ${physical} physisch`,
    fast: (count) => `${count} davon schnell`,
    means: {
      'runs-the-model': 'Rechnet das Sprachmodell. Wie schnell, sagt die Messung.',
      'helps-the-card': 'Hört und spricht; das Sprachmodell rechnet die Grafikkarte.',
      'few-cores':
        'Rechnet das Sprachmodell. Mit weniger als 4\u00A0Kernen antworten wohl nur die kleinsten rechtzeitig.',
      'no-avx2': 'Rechnet das Sprachmodell, aber ohne AVX2: Antworten werden wohl langsam.',
    },
  },
  memory: {
    title: 'Speicher',
    size: (usable, free) => `${usable}, davon ${free} gerade frei`,
    limited: (total) => `Der Rechner hat ${total}; der Rest ist unerreichbar.`,
    asking: 'Wird mit der Modellliste verglichen...',
    speechOnly: 'Fasst Spracherkennung und Stimme. Das Sprachmodell liegt auf der Grafikkarte.',
    shared: 'Fasst alle Modelle: Die Grafikkarte nutzt einen Teil davon.',
    holds: (found) => holds(found, 'in diesem Speicher'),
  },
  graphics: {
    title: 'Grafikkarte',
    titles: 'Grafikkarten',
    none: 'Keine gefunden',
    noneMeans: 'Der Prozessor übernimmt die Arbeit.',
    whatWouldOneDo: 'Was brächte eine Karte?',
    whatItWouldDo:
      'Eine Karte mit 6\u00A0GB eigenem Speicher (VRAM) antwortet meist um ein Mehrfaches schneller als ein Prozessor. Sie führt mehrere Gespräche zugleich. Was eine ändern würde, zeigt die Seite Wählen unter „Was wäre, wenn“.',
    vram: (size) => `${size} eigener Speicher (VRAM)`,
    vramUnknown: 'Speicher unbekannt',
    shares: 'Teilt sich den Speicher des Rechners',
    sharesUpTo: (size) => `Teilt sich den Speicher des Rechners, bis zu ${size}`,
    driver: (version) => `Treiber ${version}`,
    runs: (backend) => `Rechnet das Sprachmodell, mit ${backend}.`,
    holds: (found) => holds(found, 'in ihrem Speicher'),
    spare: 'Nutzbar, aber ein Modell läuft auf einer Karte, und eine andere hat mehr Speicher.',
    memoryUnknown:
      'Nutzbar, aber wie viel Speicher sie hat, ist nicht bekannt. Unter Wählen bei „Was wäre, wenn“ oder mit --vram GB angeben.',
    measureFirst: 'Rechnet das Sprachmodell, wenn sie laut Messung nicht langsamer ist als der Prozessor.',
    notNeeded: 'Wird nicht gebraucht: Eine andere Karte rechnet das Sprachmodell.',
    notUsable: 'Nicht nutzbar.',
    reasonUnknown: 'Der Grund ist nicht bekannt.',
    until: 'Bis das behoben ist, übernimmt der Prozessor die Arbeit.',
  },
  disk: {
    title: 'Datenträger',
    free: (size) => `${size} frei`,
    unknown: 'Freier Platz unbekannt',
    where: (folder) => `in ${folder}`,
    roomForAll: (largest) => `Platz für jedes Modell der Liste; das größte braucht ${largest}.`,
    room: (needed) => `Platz für die hier empfohlenen Modelle (${needed}).`,
    short: (needed, missing) =>
      `Die hier empfohlenen Modelle brauchen ${needed}: ${missing} mehr. Platz schaffen oder unter Willkommen einen anderen Ordner wählen.`,
    later: 'Wie viel jede Wahl braucht, sagt die Modellliste.',
  },
  surroundings: {
    label: 'Wo es läuft',
    host: 'Direkt auf diesem Rechner',
    container: 'In einem Container',
    wsl: 'In WSL unter Windows',
    'virtual-machine': 'In einer virtuellen Maschine',
    mains: 'am Stromnetz',
    battery: 'im Akkubetrieb',
    profile: (name) => `Energieprofil ${name}`,
  },
  lookAgain: 'Noch einmal ansehen',
  look: 'Rechner ansehen',
  measure: (seconds) => `Geschwindigkeit messen (${seconds})`,
  without: 'Ohne Messung wählen',
};
