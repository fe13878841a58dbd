import { enterLanguage, enterTexts, type Message } from './texts.ts';

export const ENTER_SCRIPT = '/enter.js';
export const ENTER_STYLE = '/enter.css';

/**
 * The one page that opens without a session: it exchanges the token of a link, or says how to get one.
 * All that it can say is in it; the script chooses.
 */
export function enterPage(acceptLanguage: string | undefined): string {
  const language = enterLanguage(acceptLanguage);
  const texts = enterTexts(language);
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
${message('link-needed', texts.linkNeeded, '')}
${message('opening', texts.opening)}
${message('link-void', texts.linkVoid)}
${message('no-answer', texts.noAnswer)}
${message('nothing-kept', texts.nothingKept)}
<noscript><p>${texts.noScript}</p></noscript>
</main>
</body>
</html>
`;
}

function message(name: string, { heading, lines }: Message, hidden = ' hidden'): string {
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
