import type { ModelFileProblem, OtherModel } from '../../nouns/model-file-problem.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { partOfFile } from '../part-of-file.ts';
import { readErrorWords } from './disk-error.ts';

/** Why a file is no language model that can be run. */
export function modelFileWords(file: string, problem: ModelFileProblem, format: Format): FailureWords {
  const isForbidden = problem.code === 'unreadable' && FORBIDDEN.includes(problem.why);
  const nextStep = isForbidden ? MAKE_READABLE : (NEXT[problem.code] ?? NAME_A_MODEL);
  return { message: message(file, problem, format), nextStep };
}

function message(file: string, problem: ModelFileProblem, format: Format): string {
  switch (problem.code) {
    case 'missing':
      return `Die Datei ${file} gibt es nicht.`;
    case 'folder':
      return `${file} ist ein Ordner.`;
    case 'not-a-file':
      return `${file} ist eine Pipe oder ein Gerät, keine Datei.`;
    case 'empty':
      return `${file} ist leer.`;
    case 'not-gguf':
      return `${file} ist keine GGUF-Datei.`;
    case 'git-lfs-pointer':
      return `${file} ist ein Git-LFS-Verweis, nicht das Modell selbst.`;
    case 'unreadable':
      return `${file} lässt sich nicht lesen (${readErrorWords(problem.why)}).`;
    case 'big-endian':
      return `${file} ist eine GGUF-Datei für Big-Endian-Rechner.`;
    case 'damaged':
      return `${file} ist beschädigt: Der Kopf der Datei widerspricht sich.`;
    case 'version':
      return `${file} hat die GGUF-Version ${problem.version}; llama.cpp liest 2 und 3.`;
    case 'cut-off':
      return cutOff(file, problem, format);
    case 'other-model':
      return `${file} enthält ${HOLDS[problem.holds]}.`;
    case 'part-missing':
      return `${file} ist Teil ${problem.part} von ${problem.parts}, und ${problem.missing} liegt nicht daneben.`;
    case 'not-first-part':
      return `${file} ist Teil ${problem.part} von ${problem.parts}; genannt wird ein Modell mit seinem ersten Teil${problem.first === null ? '' : `, ${problem.first}`}.`;
    case 'part-renamed':
      return `${file} ist Teil ${problem.part} von ${problem.parts}, und llama.cpp findet diesen Teil nur unter einem Namen, der auf ${problem.ending} endet.`;
    case 'too-large':
      return `${file} hat ${format.file(problem.bytes)}; frei sind ${format.file(problem.freeBytes)} Arbeitsspeicher.`;
  }
}

type CutOff = Extract<ModelFileProblem, { code: 'cut-off' }>;

function cutOff(file: string, { bytes, wholeBytes, isEstimate }: CutOff, format: Format): string {
  if (wholeBytes === null)
    return `${file} ist abgeschnitten: Die Datei endet nach ${format.file(bytes)} in ihrem Kopf.`;
  const of = isEstimate ? 'von etwa' : 'von';
  return `${file} ist abgeschnitten: ${partOfFile({ bytes, wholeBytes }, { of, bytes: 'Bytes' }, format)}.`;
}

const HOLDS: Record<OtherModel, string> = {
  vocabulary: 'ein Vokabular und keine Gewichte',
  projector: 'den Bild- oder Tonteil eines Modells, kein Sprachmodell',
  adapter: 'einen Adapter (LoRA) für ein Modell, kein Sprachmodell',
  embedding: 'ein Embedding-Modell, das keinen Text schreibt',
  diffusion: 'ein Diffusionsmodell, das nicht Wort für Wort schreibt',
  other: 'kein Sprachmodell',
};

const NAME_A_MODEL = 'Eine vollständige GGUF-Datei eines Sprachmodells nennen.';
const FORBIDDEN = ['EACCES', 'EPERM'];
const MAKE_READABLE = 'Die Datei für diesen Benutzer lesbar machen.';
const NEXT: Partial<Record<ModelFileProblem['code'], string>> = {
  missing: 'Den Pfad prüfen.',
  folder: 'Eine GGUF-Datei darin nennen.',
  'git-lfs-pointer': 'In ihrem Ordner git lfs pull ausführen.',
  unreadable: 'Den Pfad prüfen.',
  'cut-off': 'Die Datei noch einmal herunterladen.',
  damaged: 'Die Datei noch einmal herunterladen.',
  'part-missing': 'Alle Teile in einen Ordner legen.',
  'not-first-part': 'Den ersten Teil nennen.',
  'part-renamed': 'Allen Teilen ihre früheren Namen geben.',
  'too-large': 'Andere Programme schließen oder ein kleineres Modell nennen.',
};
