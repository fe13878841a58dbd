import type { FileWarning } from '../../install/nouns/file-warning.ts';

/** What to know about a model file. */
export function fileWarningWords(warning: FileWarning): string {
  switch (warning.code) {
    case 'size-unknown':
      return warning.of === 'file'
        ? `${warning.file}: Die Größe ist unbekannt; es kann mehr Platz nötig sein als angegeben.`
        : `${warning.file}: Die entpackte Größe ist unbekannt; es kann mehr Platz nötig sein als angegeben.`;
    case 'hash-unknown':
      return `${warning.file}: Die Modellliste hat keine Prüfsumme dafür; verglichen wird nur mit der, die der Server nennt.`;
    case 'hash-from-host':
      return `${warning.file}: Die Prüfsumme stammt nur von dem Server, der die Datei gesendet hat.`;
    case 'file-unverified':
      return `${warning.file} wird verwendet, wie sie ist: Es gibt keine Prüfsumme zum Vergleich.`;
    case 'folder-without-manifest':
      return `${warning.folder} wurde nicht von Voicefit entpackt. Der Ordner wird verwendet, wie er ist, und nicht auf Schäden geprüft.`;
  }
}
