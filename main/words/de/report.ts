import type { report as english } from '../en/report.ts';

export const report: typeof english = {
  heading: 'Einen Bericht zum Weitergeben speichern',
  lead: 'Er enthält keinen Rechner- oder Benutzernamen, keinen Pfad des Benutzerordners, keine Seriennummer und keine Netzwerkadresse.',
  inside: 'Was darin steht',
  costs: 'Eine Datei von einigen Kilobyte. Sie kommt zu den Downloads; nichts wird irgendwohin gesendet.',
  contents: [
    'Prozessor, Speicher, Grafikkarten, freier Platz und die Art des Systems',
    'Die gemessene Geschwindigkeit mit ihrer Spanne, und wie ruhig der Rechner war',
    'Die Empfehlung mit ihren Gründen, und die getroffene Wahl',
    'Der letzte Probelauf: was vorhergesagt und was gemessen wurde',
    'Frühere Messungen, und der letzte Fehler, falls es einen gab',
  ],
  preview: 'Vorschau des Textes',
  asText: 'Als Text speichern',
  asJson: 'Als JSON speichern',
  writing: 'Der Bericht wird geschrieben...',
  waiting: 'Möglich, sobald der Bericht geschrieben ist, in etwa 1\u00A0s.',
  waitingFailed: 'Möglich, sobald sich der Bericht schreiben lässt. Zuerst noch einmal versuchen.',
  failed: {
    heading: 'Der Bericht lässt sich gerade nicht schreiben',
    lead: 'Sonst ist nichts betroffen.',
    retry: 'Noch einmal versuchen',
  },
  offered: (file) => `${file} ist dem System zum Speichern übergeben.`,
};
