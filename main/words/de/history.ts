import type { history as english } from '../en/history.ts';
import { plural } from '../plural.ts';

export const history: typeof english = {
  empty: {
    heading: 'Noch keine Messung',
    lead: 'Jede Messung erscheint hier, mit ihrer Spanne und dem, was sich seit der vorigen geändert hat.',
    chart: 'Sobald es einige gibt, zeigt ein Diagramm, ob der Rechner langsamer wird, und warum.',
  },
  loading: { heading: 'Verlauf', lead: 'Die früheren Messungen werden gelesen...' },
  failed: {
    heading: 'Der Verlauf lässt sich gerade nicht lesen',
    lead: 'Die Messungen selbst sind noch da.',
    retry: 'Noch einmal versuchen',
  },
  heading: {
    unsureBetween: (low, high) => `CPU-Wert zwischen ${low} und ${high}: unter Last gemessen`,
    unsure: 'Die letzte Messung hat keinen einzelnen Wert',
    first: (score) => `CPU-Wert ${score}: die erste Messung`,
    firstComparable: (score) => `CPU-Wert ${score}: der erste, der sich vergleichen lässt`,
    asBefore: (score) => `CPU-Wert ${score}: wie zuvor, innerhalb des Rauschens`,
    slower: (score, percent) => `CPU-Wert ${score}: um ${percent} langsamer`,
    faster: (score, percent) => `CPU-Wert ${score}: um ${percent} schneller`,
  },
  lead: {
    unsure:
      'Andere Programme waren beschäftigt, daher taugt sie nicht zum Vergleich. In Ruhe noch einmal messen.',
    first: 'Ab der nächsten zeigen sich hier Änderungen des Rechners und seiner Geschwindigkeit.',
    asBefore:
      'Die Spannen der letzten beiden ruhigen Messungen überschneiden sich: Nichts deutet auf eine Änderung.',
    slower:
      'Die Spannen überschneiden sich nicht, es ist also mehr als Rauschen. Was sich änderte, steht unten.',
    faster:
      'Die Spannen überschneiden sich nicht, es ist also mehr als Rauschen. Was sich änderte, steht unten.',
  },
  running: 'Gerade läuft eine Messung; sie kommt dazu, sobald sie endet.',
  runningAction: 'Möglich, sobald die laufende Messung endet.',
  table: {
    caption: (shown, all) =>
      shown < all
        ? `Die letzten ${shown} von ${all} Messungen, neueste zuerst`
        : plural('de', {
            one: 'Eine Messung, neueste zuerst',
            other: `${all} Messungen, neueste zuerst`,
          })(all),
    date: 'Gemessen',
    score: 'CPU-Wert',
    range: 'Spanne',
    change: 'Was sich änderte',
    noChange: 'nichts',
    first: 'erste',
    contended: 'beschäftigt, keine einzelne Zahl',
    noScore: 'nicht gemessen',
    unknown: 'unbekannt',
    between: (low, high) => `${low} bis ${high}`,
    older: (count) => `Ältere (${count})`,
    onlyLast: (count) => `Nur die letzten ${count}`,
  },
  show: 'Als Tabelle zeigen',
  hide: 'Tabelle verbergen',
  measure: (seconds) => `Geschwindigkeit messen (${seconds})`,
  report: 'Bericht speichern',
  back: 'Zurück zum Schritt',
};
