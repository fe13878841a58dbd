import type { MakesThingsUp, RereadsPrompt, Thinks } from '../../recommend/nouns/model-notice.ts';
import type { Format } from '../format.ts';

/** What is known of a language model itself, in one or two sentences. */
export function modelNoticeWords(notice: Thinks | RereadsPrompt | MakesThingsUp, format: Format): string {
  const { llm } = notice;
  switch (notice.code) {
    case 'thinks-first':
      if (notice.sometimes)
        return `${llm} decides itself whether it thinks before an answer, and nothing switches that off: ${thoughtsWords(notice, format)}. Callers wait that long for an answer.`;
      return `${llm} thinks before each answer, and this target cannot switch that off: ${thoughtsWords(notice, format)}. Callers wait that long for an answer.`;
    case 'needs-prompt-line':
      return `${llm} thinks before each answer (${thoughtsWords(notice, format)}), unless the assistant's prompt ends with the line ${notice.line}. Add that line.`;
    case 'rereads-prompt': {
      const costs = notice.addedSec === null ? '' : ` That takes ${format.seconds(notice.addedSec)} of each.`;
      return `${llm} cannot go back in a prompt, so it reads all of it before each reply, as before the first.${costs}`;
    }
    case 'makes-things-up':
      return `${llm} added a made-up fact to ${format.percent(notice.percent / 100)} of its summaries (${notice.source}).`;
  }
}

/** `about 300 tokens, 41 s here` */
export function thoughtsWords(
  { tokens, addedSec }: { readonly tokens: number; readonly addedSec: number | null },
  format: Format,
): string {
  const count = `about ${format.count(tokens)} tokens`;
  return addedSec === null ? count : `${count}, ${format.seconds(addedSec)} here`;
}

/** The same in a few words. */
export function shortModelNotice(notice: Thinks | RereadsPrompt | MakesThingsUp, format: Format): string {
  switch (notice.code) {
    case 'thinks-first':
      return notice.sometimes
        ? `May think before an answer: ${thoughtsWords(notice, format)}`
        : `Thinks before each answer: ${thoughtsWords(notice, format)}`;
    case 'needs-prompt-line':
      return `Thinks unless the prompt ends with ${notice.line}`;
    case 'rereads-prompt':
      return 'Reads the whole prompt before each reply';
    case 'makes-things-up':
      return `Made-up facts in ${format.percent(notice.percent / 100)} of its summaries`;
  }
}
