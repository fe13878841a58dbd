import type { terminalAdvice as english } from '../en/terminal-advice.ts';
import { plural } from '../plural.ts';

const calls = plural('de', { one: 'Anruf', other: 'Anrufe' });

export const terminalAdvice: typeof english = {
  whose: { 'this-machine': 'Dieser Rechner', 'another-machine': 'Der Rechner' },
  chosen: 'Gewählt',
  against: 'gegen den Rat',
  measuredAt: (score, when) => `${score}, gemessen ${when}`,
  whileBusy: 'unter Last',
  othersWarnings: 'Bei einer anderen Wahl',
  next: {
    models: 'vergleicht alle Sprachmodelle auf diesem Rechner',
    tier: 'zeigt, was eine andere Stufe kosten würde',
    fasterVoice: (seconds) => `holt eine Stimme, die eine Antwort in ${seconds} spricht`,
  },
  turn: {
    title: (option) => `Eine Runde mit ${option}`,
    part: 'Teil',
    model: 'Modell',
    seconds: 'Sekunden',
    range: 'Spanne',
    source: 'Herkunft',
    stt: 'Spracherkennung',
    llm: 'Sprachmodell',
    tts: 'Stimme',
    whole: 'Runde',
    cloud: 'in der Cloud',
    noModel: 'keines',
  },
  costs: {
    firstTurn: (seconds) => `erste Runde ${seconds}`,
    firstWords: (seconds) => `erste Worte nach ${seconds}`,
    warmUp: (seconds) => `Anlauf ${seconds}`,
    calls: (count) => `${count} ${calls(count)} zugleich`,
    memory: (size) => `${size} Speicher`,
    download: (size) => `${size} Download`,
  },
  options: {
    title: 'Andere Möglichkeiten',
    option: 'Art',
    what: 'Was',
    turn: 'Runde',
    source: 'Herkunft',
    firstTurn: 'Erste Runde',
    memory: 'Speicher',
    verdict: 'Urteil',
    kinds: {
      hybrid: 'hybrid',
      fastest: 'schnellste',
      forced: 'erzwungen',
      'below-requirements': 'zu klein',
      'best-of-catalogue': 'bestes freies',
    },
  },
  best: (model) => `Warum ${model} hier das beste freie Modell ist`,
  tiers: {
    title: 'Alle Stufen',
    tier: 'Stufe',
    llm: 'LLM',
    verdict: 'Urteil',
    why: 'Gründe',
    recommended: 'Empfohlen.',
    hardwareClass: 'Die höchste, deren Anforderungen erfüllt sind.',
    firstReply: (seconds) => `Die erste Antwort eines Anrufs dauert ${seconds}, spätere sind schneller.`,
    wouldDo: 'Ginge auch.',
  },
};
