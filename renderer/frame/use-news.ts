import { useEffect, useEffectEvent, useRef } from 'react';
import type { Messages } from '../../main/words/en.ts';
import type { Format } from '../../main/words/format.ts';
import type { SetupState } from '../../preload/contract.ts';
import { useWording } from '../texts/use-texts.ts';
import type { Announce } from './frame-context.ts';
import { type News, newsBetween } from './news.ts';

/** Says aloud what begins, how far it is and how it ends, on whatever page one is. */
export function useNews(state: SetupState, announce: Announce): void {
  const { texts, format } = useWording();
  const before = useRef(state);
  const tell = useEffectEvent((news: readonly News[]) => {
    const said = (those: readonly News[]) => those.map((it) => inWords(it, texts, format)).join(' ');
    const isFailure = ({ kind }: News) => kind === 'failed';
    const [failures, others] = [news.filter(isFailure), news.filter((it) => !isFailure(it))];
    // What is told in one region would take the place of what was told there a moment before.
    if (failures.length > 0) announce(said(failures), 'alert');
    if (others.length > 0) announce(said(others), 'status');
  });
  useEffect(() => {
    const news = newsBetween(before.current, state);
    before.current = state;
    tell(news);
  }, [state]);
}

/** What is said aloud. */
export function inWords(news: News, texts: Messages, format: Format): string {
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
