import type { Setup } from '../../preload/contract.ts';

export type ReportForm = 'text' | 'json';

const KINDS = {
  text: { extension: 'txt', type: 'text/plain' },
  json: { extension: 'json', type: 'application/json' },
} as const satisfies Record<ReportForm, { extension: string; type: string }>;

/** Downloads the report, and returns the name of its file. Throws what `setup.report.write` throws. */
export async function saveReport(setup: Setup, form: ReportForm): Promise<string> {
  const report = await setup.report.write();
  const { extension, type } = KINDS[form];
  const name = `voicefit-report-${report.createdAt.slice(0, 10)}.${extension}`;
  const { reportForms } = await import('./report-forms.ts');
  download(new Blob([reportForms[form](report)], { type }), name);
  return name;
}

/** Long after any browser has started to save. */
const KEEP_MS = 60_000;

function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
