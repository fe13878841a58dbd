/** Which files Vosk opens, and in which case; a fact of its `model.cc`. Paths are below the model's folder. */
interface Layout {
  readonly acoustics: string;
  /** How the sound is prepared; one of them. */
  readonly features: readonly string[];
  /** All words and sounds as one graph. */
  readonly wholeGraph: string;
  /** Without that: its parts, joined while listening. */
  readonly partsOfGraph: readonly [sounds: string, words: string, marks: string];
  /** Only if the graph does not hold the words itself. */
  readonly wordList: string;
}

const TODAY: Layout = {
  acoustics: 'am/final.mdl',
  features: ['conf/mfcc.conf', 'conf/fbank.conf'],
  wholeGraph: 'graph/HCLG.fst',
  partsOfGraph: ['graph/HCLr.fst', 'graph/Gr.fst', 'graph/disambig_tid.int'],
  wordList: 'graph/words.txt',
};
/** It tells today's layout. */
const DECODING = 'conf/model.conf';

/** Before 2020, all in one folder. */
const FLAT: Layout = {
  acoustics: 'final.mdl',
  features: ['mfcc.conf', 'fbank.conf'],
  wholeGraph: 'HCLG.fst',
  partsOfGraph: ['HCLr.fst', 'Gr.fst', 'disambig_tid.int'],
  wordList: 'words.txt',
};

/** Of the optional parts, each is used if its first file is there, and then needs the others. */
const PARTS = [
  // The speaker's voice.
  [
    'ivector/final.ie',
    'ivector/splice.conf',
    'ivector/online_cmvn.conf',
    'ivector/final.mat',
    'ivector/global_cmvn.stats',
    'ivector/final.dubm',
  ],
  // Language models that rescore an utterance when it ends.
  ['rescore/G.carpa', 'rescore/G.fst'],
  [
    'rnnlm/final.raw',
    'rnnlm/feat_embedding.final.mat',
    'rnnlm/word_feats.txt',
    'rnnlm/special_symbol_opts.conf',
  ],
];

/** All that Vosk may look for. */
export const VOSK_FILES: readonly string[] = [
  DECODING,
  ...PARTS.flat(),
  ...[TODAY, FLAT].flatMap(({ acoustics, features, wholeGraph, partsOfGraph, wordList }) => [
    acoustics,
    ...features,
    wholeGraph,
    ...partsOfGraph,
    wordList,
  ]),
];

export interface VoskFolder {
  has(path: string): boolean;
  /** Whether a graph holds its words; `null`: nobody knows. */
  holdsWords(graph: string): boolean | null;
}

/** The files that Vosk would look for and not find. Of two that serve the same, the more usual one. */
export function missingVoskFiles({ has, holdsWords }: VoskFolder): string[] {
  const isFlat = has(FLAT.acoustics) && has('mfcc.conf') && !(has(TODAY.acoustics) && has(DECODING));
  const layout = isFlat ? FLAT : TODAY;
  const [, words] = layout.partsOfGraph;
  const isWhole = has(layout.wholeGraph);
  // Small models have their words in the graph; others list them.
  const needsWordList = holdsWords(isWhole ? layout.wholeGraph : words) === false;
  const needed = [
    layout.acoustics,
    ...(isFlat ? [] : [DECODING]),
    ...oneOf(layout.features, has),
    ...(isWhole ? [] : graphParts(layout, has)),
    ...(needsWordList ? [layout.wordList] : []),
    ...PARTS.flatMap(([first = '', ...others]) => (has(first) ? others : [])),
  ];
  return needed.filter((path) => !has(path));
}

/** Without any part, the whole graph is what is missing. */
function graphParts({ wholeGraph, partsOfGraph }: Layout, has: VoskFolder['has']): readonly string[] {
  return partsOfGraph.some(has) ? partsOfGraph : [wholeGraph];
}

function oneOf(paths: readonly string[], has: VoskFolder['has']): readonly string[] {
  return paths.some(has) ? [] : paths.slice(0, 1);
}
