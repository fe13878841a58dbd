import type { StepName } from '../../steps/nouns/step-table.ts';
import { downloadView } from './install/download-view.ts';
import { howFar, progressView, type StepView } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** A download has a line per file, any other step one line. */
export async function stepView(terminal: Terminal, step: StepName): Promise<StepView> {
  if (step === 'install') return await downloadView(terminal);
  const view = await progressView(terminal, terminal.wording.texts.steps[step].doing);
  return { show: (running) => view.show(howFar(running, terminal.wording)), end: view.end };
}
