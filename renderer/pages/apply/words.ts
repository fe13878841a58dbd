import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import type { ConfigPlan, SetupState } from '../../../preload/contract.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import { type ApplyView, isOfUndoing, toWrite, writtenBy } from './apply-view.ts';

interface Known {
  readonly state: SetupState;
  readonly plan: ConfigPlan | null;
  /** The plan has been awaited for long. */
  readonly isSlow: boolean;
  readonly texts: Messages['apply'];
  readonly format: Format;
}

/** Heading and sentence of each view: what is true now. */
export function wordsOf(view: ApplyView, known: Known): HeadingAndLead {
  const { state, plan, isSlow, texts, format } = known;
  switch (view) {
    case 'writing':
      return texts.writing;
    case 'failed': {
      const failure = state.failed.configure?.failure;
      const isUndo = failure !== undefined && isOfUndoing(failure);
      return isUndo
        ? { heading: texts.failed.headingUndo, lead: texts.failed.leadUndo }
        : { heading: texts.failed.heading, lead: texts.failed.lead };
    }
    case 'unplanned':
      return { heading: texts.failed.headingRead, lead: texts.failed.lead };
    case 'checking':
      return {
        heading: texts.checking.heading,
        lead: isSlow ? texts.checking.leadSlow : texts.checking.lead,
      };
    default:
      return plan === null
        ? { heading: texts.checking.heading }
        : planWords(view, plan, state, texts, format);
  }
}

function planWords(
  view: ApplyView,
  plan: ConfigPlan,
  state: SetupState,
  texts: Messages['apply'],
  format: Format,
): HeadingAndLead {
  const names = namesOf(plan.names, format);
  switch (view) {
    case 'written': {
      const count = writtenBy(state, plan)?.files.length ?? 0;
      return { heading: texts.written.heading(count), lead: texts.written.lead };
    }
    case 'unchanged':
      return { heading: texts.unchanged.heading, lead: texts.unchanged.lead(names) };
    case 'snippets':
      return plan.target === 'ava'
        ? { heading: texts.snippets.heading, lead: texts.snippets.lead }
        : {
            heading: texts.snippets.headingOther(texts.targets[plan.target]),
            lead: texts.snippets.leadOther,
          };
    default:
      return { heading: texts.planned.heading(toWrite(plan).length), lead: texts.planned.lead(names) };
  }
}

/** `Phi-3-mini, Vosk en-US big and Piper lessac-medium`: the language model first. */
export function namesOf({ llm, stt, tts }: ConfigPlan['names'], format: Format): string {
  return format.list([llm, stt, tts].filter((name) => name !== null));
}
