import { type Choice, choiceOf, type Option } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';

interface FasterVoiceProps {
  readonly option: Option;
  /** Keeps the option with that voice. */
  keep(choice: Choice): void;
}

/** A voice that speaks a reply seconds sooner, one click away, with its licence; nothing where the own one is fast. */
export function FasterVoice({ option, keep }: FasterVoiceProps) {
  const { card } = useTexts().choose;
  const format = useFormat();
  const slow = option.warnings.find(({ code }) => code === 'slow-voice');
  if (slow?.code !== 'slow-voice') return null;
  const { id, name, sec, licence } = slow.faster;
  const choice = choiceOf(option);
  return (
    <div className={classes.faster}>
      <Button small needsLink onClick={() => keep({ ...choice, models: { ...choice.models, tts: id } })}>
        {card.speakWith(name)}
      </Button>
      <span>{card.speaksIn(format.seconds(sec), licence)}</span>
    </div>
  );
}
