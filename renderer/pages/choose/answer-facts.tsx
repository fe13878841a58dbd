import type { Option } from '../../../preload/contract.ts';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';
import { isInTheCloud } from './answers.ts';

interface AnswerFactsProps {
  readonly option: Option;
  /** Measured while busy: then only the range is shown. */
  readonly isContended: boolean;
}

/** The costs besides the seconds of a turn. */
export function AnswerFacts({ option, isContended }: AnswerFactsProps) {
  const { choose } = useTexts();
  const { card } = choose;
  const format = useFormat();
  const { names, firstTurnSec, rangeSec, concurrentCalls, downloadBytes, memoryBytes } = option;
  const name = (part: 'stt' | 'llm' | 'tts') => names[part] ?? card.unknown;
  const isCloud = isInTheCloud(option);
  return (
    <div className={classes.facts}>
      <p className={classes.models}>
        {isCloud
          ? card.cloudModels(name('stt'), name('llm'), names.tts)
          : card.localModels(name('stt'), name('tts'))}
      </p>
      {!isCloud && (
        <p>
          <Term name="firstTurn">{card.firstTurn}</Term>{' '}
          {isContended && rangeSec.first !== null
            ? format.secondsRange(rangeSec.first)
            : format.seconds(firstTurnSec)}
          , {concurrentCalls === null ? card.callsUnknown : card.calls(concurrentCalls)}
        </p>
      )}
      <p>
        {card.download(format.file(downloadBytes))}, {card.memory(format.memory(memoryBytes))}
      </p>
    </div>
  );
}
