/** The text of an uncaught error, for somebody who can fix it. */
export function crashText(
  error: unknown,
  report: string | null,
  { version, home }: { version: string; home: string },
): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `Voicefit ${version} ended by itself.`,
    '',
    // The program's path may contain the user's name.
    what.replaceAll(home, '~'),
    '',
    report ?? 'What was known about this machine could not be read any more.',
    '',
  ].join('\n');
}
