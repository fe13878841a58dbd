import { useEffect, useEffectEvent, useRef } from 'react';
import type { Format } from '../../main/words/format.ts';
import type { SetupState, TrialReport } from '../../preload/contract.ts';
import { type PageMessages, useWording } from '../texts/use-texts.ts';
import type { Announce } from './frame-context.ts';
import { type News, newsBetween } from './news.ts';
import { isBusy, replySeconds } from './reply-seconds.ts';

/** Announces starts, progress and results of steps, on any page. */
export function useNews(state: SetupState, announce: Announce): void {
  const { texts, format } = useWording();
  const before = useRef(state);
  const wasApplied = useRef(state.applied !== null);
  const announceNews = useEffectEvent((news: readonly News[]) => {
    const said = (those: readonly News[]) => those.map((it) => inWords(it, texts, format)).join(' ');
    const isFailure = ({ kind }: News) => kind === 'failed';
    const [failures, others] = [news.filter(isFailure), news.filter((it) => !isFailure(it))];
    // A second announcement in the same region would replace the first one.
    if (failures.length > 0) announce(said(failures), 'alert');
    if (others.length > 0) announce(said(others), 'status');
  });
  useEffect(() => {
    const news = newsBetween(before.current, state, wasApplied.current);
    before.current = state;
    if (state.running.configure === undefined) wasApplied.current = state.applied !== null;
    announceNews(news);
  }, [state]);
}

/** The text of the announcement. */
export function inWords(news: News, texts: PageMessages, format: Format): string {
  const words = texts.frame.announcements;
  switch (news.kind) {
    case 'started':
      return words.started(texts.steps[news.step].subject);
    case 'progress': {
      const left = news.secondsLeft === null ? null : format.timeLeft(news.secondsLeft);
      return words.progress(texts.steps[news.step].subject, format.percent(news.fraction), left);
    }
    case 'looked':
      return words.lookEnded;
    case 'scored': {
      const { shown } = news;
      if (shown.range === null) return words.measured;
      const { low, high } = format.scoreEnds(shown.range);
      return shown.kind === 'range'
        ? words.contended(low, high)
        : words.scored(format.score(shown.score), low, high);
    }
    case 'measured':
      return words.measured;
    case 'tried':
      return triedWords(news.trial, texts, format);
    case 'applied':
      return words.applied(news.files);
    case 'undone':
      return words.undone;
    case 'stopped':
      return news.step === 'benchmark' ? words.stopped : words.ended(texts.steps[news.step].subject);
    case 'paused':
      return words.paused(texts.steps[news.step].subject);
    case 'failed': {
      const { message, nextStep } = texts.sentences.failure(news.failure, format);
      return `${message} ${nextStep}`;
    }
  }
}

/** The reply as a whole, and its seconds; without a reply, that the trial has ended. */
function triedWords(
  trial: TrialReport,
  { frame: { announcements: words }, tryIt }: Pick<PageMessages, 'frame' | 'tryIt'>,
  format: Format,
): string {
  const { reply, names, turnSec, server } = trial;
  if (server !== null) return words.turnMeasured(format.seconds(turnSec));
  const seconds = replySeconds(trial, format);
  const said = (sec: string) => (isBusy(trial) ? `${tryIt.done.headingBusy(sec)}.` : words.tried(sec));
  const proven = seconds === null ? words.triedWithout : said(seconds);
  return reply === null || names.llm === null ? proven : `${words.reply(names.llm, reply)} ${proven}`;
}
