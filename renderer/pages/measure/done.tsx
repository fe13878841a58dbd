import { fastestVoices, type Machine, type SpeedProfile } from '../../../preload/contract.ts';
import { MachineWarnings } from '../../blocks/machine-warnings.tsx';
import { Note } from '../../blocks/note.tsx';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';
import { ModelsTable } from './models-table.tsx';
import { noiseOf, threadsOf } from './noise.ts';
import { ScoreFigure } from './score-figure.tsx';
import type { Consequences } from './use-consequences.ts';

interface DoneProps {
  readonly machine: Machine | null;
  readonly speed: SpeedProfile;
  readonly consequences: Consequences;
  readonly limitSec: number;
}

/** The score, its meaning for the models, and how busy the machine was. */
export function Done({ machine, speed, consequences, limitSec }: DoneProps) {
  const { table } = useTexts().measure;
  const { models, tierFiles, failure, askAgain } = consequences;
  return (
    <div className={styles.stack}>
      <ScoreFigure speed={speed} />
      {models !== null && <ModelsTable {...{ models, tierFiles, machine, speed, limitSec }} />}
      {models === null && failure === null && <p className={styles.loading}>{table.loading}</p>}
      {failure !== null && (
        <Note tone="bad">
          <p>{table.failed}</p>
          <Button small needsLink onClick={askAgain}>
            {table.retry}
          </Button>
        </Note>
      )}
      <VoicesSentence speed={speed} />
      <NoiseSentence speed={speed} />
      {/* That others were busy is said above, in the user's language. */}
      <MachineWarnings warnings={speed.warnings.filter(({ code }) => code !== 'contended')} />
    </div>
  );
}

function VoicesSentence({ speed: { voices } }: { readonly speed: SpeedProfile }) {
  const words = useTexts().measure.voices;
  const format = useFormat();
  if (voices.length === 0) return null;
  const each = fastestVoices(voices).map(({ shape, secPerSpeechSec }) =>
    words[shape](format.seconds(secPerSpeechSec)),
  );
  return (
    <p className={styles.note}>
      {words.title}: {words.forSpeech(format.list(each))}.
    </p>
  );
}

function NoiseSentence({ speed }: { readonly speed: SpeedProfile }) {
  const { done } = useTexts().measure;
  const format = useFormat();
  const noise = noiseOf(speed);
  const threads = threadsOf(speed);
  const sentences = [
    threads === null ? '' : done.threads(threads),
    noise.kind === 'quiet' ? done.quiet : done[noise.kind](format.percent(noise.spread)),
    done.took(format.seconds(speed.durationMs / 1000)),
  ];
  const said = sentences.filter((sentence) => sentence !== '').join(' ');
  if (noise.kind !== 'contended') return <p className={styles.note}>{said}</p>;
  return (
    <Note tone="warn">
      <p>{said}</p>
    </Note>
  );
}
