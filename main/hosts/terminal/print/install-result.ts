import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import type { InstalledFile, InstallResult } from '../../../install/nouns/install-result.ts';
import { commandOf, INSTALL } from '../install/command-of.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';
import { marked, nextSteps, orUnknown, type Sign, warningsSection } from './shared.ts';

/** What was asked for, and the command that continues it. */
interface Asked {
  readonly request: InstallRequest;
  readonly resumedBy: string;
}

/** What became of every file, and what to do next. */
export function resultPage(page: Page, result: InstallResult, { request, resumedBy }: Asked): string[] {
  const { result: words, next, plan } = page.wording.texts.terminal.install;
  const { exportTo } = request;
  const isWhole = result.files.every(({ state }) => state !== 'failed');
  const wholeTitle = exportTo === undefined ? words.title : words.exportTitle;
  const title = isWhole ? wholeTitle : words.incomplete;
  const columns = [
    { head: plan.file },
    { head: plan.size, align: 'right' },
    { head: words.happened },
  ] as const;
  const steps = (): (readonly [string, string])[] => {
    if (!isWhole) return [[resumedBy, next.proceed]];
    if (exportTo === undefined) {
      return [
        ['voicefit try', next.try],
        ['voicefit verify', next.verify],
      ];
    }
    // Another machine is advised something else, perhaps: what was exported is named.
    const { exportTo: _to, mirror: _mirror, forAnotherMachine: _elsewhere, ...named } = request;
    return [[commandOf(INSTALL, { ...named, from: exportTo }), next.fromExport]];
  };
  return [
    ...section(page, title(result.folder), [
      ...table(
        page,
        columns,
        result.files.map((file) => fileRow(page, file)),
      ),
      '',
      sum(page, result, isWhole),
    ]),
    ...warningsSection(page, result.warnings),
    ...nextSteps(
      page,
      isWhole || request.from === undefined
        ? steps()
        : [...steps(), [`${resumedBy} --network`, next.network]],
    ),
  ];
}

const SIGN: Partial<Record<InstalledFile['state'], Sign>> = { failed: 'bad', unverified: 'unsure' };

function fileRow(page: Page, { id, bytes, state }: InstalledFile): string[] {
  const { format, texts } = page.wording;
  const word = texts.terminal.install.result.states[state];
  return [id, orUnknown(bytes, format.file), marked(page, SIGN[state] ?? 'good', word)];
}

function sum(
  { wording: { texts, format } }: Page,
  { fetchedBytes, durationMs }: InstallResult,
  isWhole: boolean,
): string {
  const { result: words, nothingFetched } = texts.terminal.install;
  if (fetchedBytes === 0) return isWhole ? words.nothingToFetch : nothingFetched;
  return words.fetched(format.file(fetchedBytes), format.seconds(durationMs / 1000));
}
