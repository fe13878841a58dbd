import { plural } from '../plural.ts';

const cores = (count: number) =>
  plural('en', { one: `${count}\u00A0core`, other: `${count}\u00A0cores` })(count);

/** How many language models of the list fit somewhere. */
export interface Holds {
  readonly count: number;
  readonly total: number;
  /** The largest one that fits; `null` if none does. */
  readonly largest: string | null;
}

/** How many models of the list fit, in `where`. */
function holds({ count, total, largest }: Holds, where: string): string {
  if (largest === null) return `No language model of the list has room in ${where}.`;
  if (count === total) return `Holds every language model of the list (${total}).`;
  return `Holds ${count} of ${total} language models of the list, up to ${largest}.`;
}

export const machine = {
  empty: {
    heading: 'This machine: not looked at yet',
    lead: 'It takes about 2\u00A0s, reads only system information, and changes nothing.',
    cards: 'Not looked at yet',
    waiting: 'Available after a look at this machine, about 2\u00A0s.',
  },
  looking: {
    heading: 'Looking at this machine',
    lead: 'About 2\u00A0s. Welcome, history and report stay open meanwhile.',
    card: 'Looking...',
    again: 'Looking again...',
    slow: {
      heading: 'Still looking at this machine',
      lead: 'One of its tools does not answer. It will be skipped in a few seconds.',
    },
    progress: 'Looking at this machine',
    waiting: 'Available when the look at the machine ends, in about 2\u00A0s.',
    afterMeasuring: 'Available when the measurement ends.',
  },
  failed: {
    heading: 'This machine could not be looked at',
    lead: 'You can look again, or enter memory and cores by hand.',
    byHand: 'Enter them by hand',
  },
  done: {
    heading: (memory: string, coreCount: number, card: string | null) =>
      `${memory} of memory, ${cores(coreCount)}, ${card ?? 'no graphics card'}`,
    withUnusable: (card: string) => `${card} (not usable)`,
    integrated: 'no graphics card of its own',
    /** Around the tier's name. */
    lead: { before: 'By size: ', after: ' class. Its speed decides the rest.' },
    leadUnknown: 'Each card says what it means for a voice assistant.',
  },
  processor: {
    title: 'Processor',
    cores: (usable: number, logical: number, physical: number) =>
      usable < logical
        ? `${usable} of ${cores(logical)} are yours, ${physical} physical`
        : `${cores(usable)}, ${physical} physical`,
    fast: (count: number) => `${count} of them fast`,
    means: {
      'runs-the-model': 'Runs the language model. The measurement shows how fast.',
      'helps-the-card': 'Runs speech-to-text and text-to-speech; the graphics card runs the language model.',
      'few-cores':
        'Runs the language model. With fewer than 4\u00A0cores expect only the smallest ones to answer in time.',
      'no-avx2': 'Runs the language model, but lacks AVX2: expect replies to be slow.',
    },
  },
  memory: {
    title: 'Memory',
    size: (usable: string, free: string) => `${usable}, ${free} free now`,
    limited: (total: string) => `The machine has ${total}; the rest is out of reach.`,
    asking: 'Comparing with the model list...',
    speechOnly: "Holds the speech models. The language model is in the graphics card's memory.",
    shared: 'Holds all models: the graphics card uses a part of it.',
    holds: (found: Holds) => holds(found, 'this memory'),
  },
  graphics: {
    title: 'Graphics card',
    titles: 'Graphics cards',
    none: 'None found',
    noneMeans: 'The processor does the work.',
    whatWouldOneDo: 'What would a card do?',
    whatItWouldDo:
      'A card with 6\u00A0GB of its own memory (VRAM) usually answers several times faster than a processor. It takes several calls at once. Choose shows what one would change, under "What if".',
    vram: (size: string) => `${size} of its own memory (VRAM)`,
    vramUnknown: 'Memory unknown',
    shares: "Shares the machine's memory",
    sharesUpTo: (size: string) => `Shares the machine's memory, up to ${size}`,
    driver: (version: string) => `driver ${version}`,
    runs: (backend: string) => `Runs the language model, with ${backend}.`,
    holds: (found: Holds) => holds(found, 'its memory'),
    spare: 'Usable, but a model runs on one card, and another one has more memory.',
    memoryUnknown:
      'Usable, but how much memory it has is not known. State it on Choose, under "What if", or with --vram GB.',
    measureFirst: 'Runs the language model if a measurement shows that it is no slower than the processor.',
    notNeeded: 'Not needed: another card runs the language model.',
    notUsable: 'Cannot be used.',
    reasonUnknown: 'The reason is not known.',
    until: 'Until that is mended, the processor does the work.',
  },
  disk: {
    title: 'Disk',
    free: (size: string) => `${size} free`,
    unknown: 'Free space unknown',
    where: (folder: string) => `in ${folder}`,
    roomForAll: (largest: string) => `Room for any model of the list; the largest takes ${largest}.`,
    room: (needed: string) => `Room for the models advised here (${needed}).`,
    short: (needed: string, missing: string) =>
      `The models advised here need ${needed}: ${missing} more. Free some space or choose another folder on Welcome.`,
    later: 'The model list says how much each choice needs.',
  },
  surroundings: {
    label: 'Where it runs',
    host: 'Directly on this machine',
    container: 'In a container',
    wsl: 'In WSL on Windows',
    'virtual-machine': 'In a virtual machine',
    mains: 'on mains power',
    battery: 'on battery',
    profile: (name: string) => `power profile ${name}`,
  },
  lookAgain: 'Look again',
  look: 'Look at this machine',
  measure: (seconds: string) => `Measure speed (${seconds})`,
  without: 'Choose without it',
};
