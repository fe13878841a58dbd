import type { MakesThingsUp, RereadsPrompt, Thinks } from '../../recommend/nouns/model-notice.ts';
import type { Format } from '../format.ts';

/** What is known of a language model itself, in one or two sentences. */
export function modelNoticeWords(notice: Thinks | RereadsPrompt | MakesThingsUp, format: Format): string {
  const { llm } = notice;
  switch (notice.code) {
    case 'thinks-first':
      if (notice.sometimes)
        return `${llm} entscheidet selbst, ob es vor einer Antwort nachdenkt, und nichts schaltet das ab: ${thoughtsWords(notice, format)}. So lange warten Anrufer auf eine Antwort.`;
      return `${llm} denkt vor jeder Antwort nach, und dieses Ziel kann das nicht abschalten: ${thoughtsWords(notice, format)}. So lange warten Anrufer auf eine Antwort.`;
    case 'needs-prompt-line':
      return `${llm} denkt vor jeder Antwort nach (${thoughtsWords(notice, format)}), außer der Prompt des Assistenten endet mit der Zeile ${notice.line}. Fügen Sie diese Zeile an.`;
    case 'rereads-prompt': {
      const costs =
        notice.addedSec === null ? '' : ` Das dauert je Antwort ${format.seconds(notice.addedSec)}.`;
      return `${llm} kann in einem Prompt nicht zurückgehen und liest ihn vor jeder Antwort ganz, wie vor der ersten.${costs}`;
    }
    case 'makes-things-up':
      return `${llm} erfand in ${format.percent(notice.percent / 100)} seiner Zusammenfassungen etwas hinzu („${notice.source}“).`;
  }
}

/** `etwa 300 Token, hier 41 s` */
export function thoughtsWords(
  { tokens, addedSec }: { readonly tokens: number; readonly addedSec: number | null },
  format: Format,
): string {
  const count = `etwa ${format.count(tokens)} Token`;
  return addedSec === null ? count : `${count}, hier ${format.seconds(addedSec)}`;
}

/** The same in a few words. */
export function shortModelNotice(notice: Thinks | RereadsPrompt | MakesThingsUp, format: Format): string {
  switch (notice.code) {
    case 'thinks-first':
      return notice.sometimes
        ? `Denkt womöglich erst nach: ${thoughtsWords(notice, format)}`
        : `Denkt vor jeder Antwort nach: ${thoughtsWords(notice, format)}`;
    case 'needs-prompt-line':
      return `Denkt nach, außer der Prompt endet mit ${notice.line}`;
    case 'rereads-prompt':
      return 'Liest vor jeder Antwort den ganzen Prompt';
    case 'makes-things-up':
      return `Erfundenes in ${format.percent(notice.percent / 100)} seiner Zusammenfassungen`;
  }
}
