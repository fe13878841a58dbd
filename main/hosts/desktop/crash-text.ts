/** What an error that nobody caught looks like to somebody who can do something about it. */
export function crashText(
  error: unknown,
  report: string | null,
  { version, home }: { version: string; home: string },
): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `Voicefit ${version} ended by itself.`,
    '',
    // Where the program lies may tell its user's name.
    what.replaceAll(home, '~'),
    '',
    report ?? 'What it knew of this machine could not be told any more.',
    '',
  ].join('\n');
}
