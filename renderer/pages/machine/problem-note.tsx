import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { MachineWarnings } from '../../blocks/machine-warnings.tsx';
import { Note } from '../../blocks/note.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { Problem } from './problems.ts';

type Words = Messages['machine']['problems'];

/** What holds the machine back: the problem, its effect, the way out. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  const { problems } = useTexts().machine;
  const format = useFormat();
  if (problem.kind === 'other') return <MachineWarnings warnings={[problem.warning]} />;
  const said = worded(problem, problems, format);
  return (
    <Note tone="warn">
      <p>
        <strong>{said.problem}</strong> {said.effect} {said.wayOut}
      </p>
    </Note>
  );
}

function worded(problem: Exclude<Problem, { kind: 'other' }>, words: Words, format: Format) {
  switch (problem.kind) {
    case 'memory-limit':
      return words['memory-limit'](format.memory(problem.mayUseBytes), format.memory(problem.totalBytes));
    case 'cpu-limit':
      return words['cpu-limit'](problem.usable, problem.all);
    case 'wsl-memory':
      return words['wsl-memory'](format.memory(problem.totalBytes));
    case 'on-battery':
      return words['on-battery'];
    case 'power-saver':
      return words['power-saver'](problem.profile);
    case 'disk-unknown':
      return words['disk-unknown'](problem.folder);
    case 'silent-tool':
      return words['silent-tool'](problem.tool);
  }
}
