import { slowFirstReplySeconds } from '../../main/words/first-reply.ts';
import type { FirstReply } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './first-reply-mark.module.css';

interface FirstReplyMarkProps {
  /** `null`: unknown, or the model is elsewhere. */
  readonly firstReply: FirstReply | null;
  /** Measured while busy: then only the range is shown. */
  readonly isContended: boolean;
}

/** Beside a verdict, which is about later replies: the seconds of a first one that is over the limit, else nothing. */
export function FirstReplyMark({ firstReply, isContended }: FirstReplyMarkProps) {
  const { charts } = useTexts();
  const format = useFormat();
  const seconds = slowFirstReplySeconds(firstReply, isContended, format);
  if (seconds === null) return null;
  return <span className={classes.mark}>{charts.firstReply(seconds)}</span>;
}
