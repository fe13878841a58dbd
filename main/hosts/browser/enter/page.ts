import type { EnterMessage } from '../../../words/en/enter.ts';
import { MESSAGES, preferredLanguage } from '../../../words/language.ts';

export const ENTER_SCRIPT = '/enter.js';
export const ENTER_STYLE = '/enter.css';

/**
 * The only page that opens without a session: it exchanges the token of a link, or says how to get one. It
 * contains all of its messages; the script picks one.
 */
export function enterPage(acceptLanguage: string | undefined): string {
  const language = preferredLanguage(languagesOf(acceptLanguage));
  const { messages, noScript } = MESSAGES[language].enter;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Voicefit</title>
<link rel="stylesheet" href="${ENTER_STYLE}">
<script src="${ENTER_SCRIPT}" type="module"></script>
</head>
<body>
<main aria-live="polite">
${message('link-needed', messages.linkNeeded, '')}
${message('opening', messages.opening)}
${message('link-void', messages.linkVoid)}
${message('no-answer', messages.noAnswer)}
${message('nothing-kept', messages.nothingKept)}
<noscript><p>${noScript}</p></noscript>
</main>
</body>
</html>
`;
}

/** Browsers send them in the user's order of preference: `de-CH,de;q=0.9,en;q=0.8`. */
function languagesOf(acceptLanguage = ''): string[] {
  return acceptLanguage.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
}

function message(name: string, { heading, lines }: EnterMessage, hidden = ' hidden'): string {
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
  return `<section data-message="${name}"${hidden}><h1>${heading}</h1>${paragraphs}</section>`;
}

/** Colours are the system's own, so that both schemes and forced colours need nothing more. */
export const enterStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { max-width: 34rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
p { margin: 0 0 0.75rem; }
`;
