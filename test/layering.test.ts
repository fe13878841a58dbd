import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

/** A line of code in a file of ours, and whether the linter must refuse it there. */
type Case = readonly [file: string, line: string, verdict: 'refused' | 'allowed'];

const refused = (file: string, ...lines: string[]): Case[] => lines.map((line) => [file, line, 'refused']);
const allowed = (file: string, ...lines: string[]): Case[] => lines.map((line) => [file, line, 'allowed']);
const load = (module: string) => `import '${module}';`;

const cases: Case[] = [
  // Pure rooms: no clock, disk, network, process.
  ...['main/recommend/rules.ts', 'main/predict/speed.ts'].flatMap((file) => [
    ...refused(file, load('node:fs/promises'), load('node:os'), load('execa'), load('../probe/probe.ts')),
    ...refused(file, load('../../registry/load.ts'), load('../platform.ts'), load('../inference/client.ts')),
    ...refused(file, 'Date.now();', 'performance.now();', 'process.cwd();', "fetch('x');"),
    ...allowed(
      file,
      load('zod'),
      load('./other.ts'),
      load('../probe/nouns/machine.ts'),
      load('../nouns/bytes.ts'),
    ),
    ...allowed(file, load('../../registry/schema.ts'), load('../predict/turn.ts')),
  ]),
  // Nouns are pure, and know nouns alone.
  ...[
    'main/probe/nouns/machine.ts',
    'main/benchmark/nouns/speed-profile.ts',
    'main/inference/nouns/protocol.ts',
  ].flatMap((file) => [
    ...refused(file, load('node:os'), load('../probe.ts'), load('execa'), 'Date.now();'),
    ...allowed(file, load('zod'), load('../../nouns/warning.ts'), load('../../probe/nouns/machine.ts')),
  ]),
  ...['main/recommend/nouns/notice.ts', 'main/report/nouns/report.ts'].flatMap((file) => [
    ...refused(
      file,
      load('node:os'),
      load('../../setup.ts'),
      load('../../recommend/option.ts'),
      'Date.now();',
    ),
    ...allowed(file, load('zod'), load('../../nouns/warning.ts'), load('../../recommend/nouns/reason.ts')),
  ]),
  ...['main/steps/nouns/activity.ts', 'main/store/nouns/difference.ts', 'main/nouns/failure.ts'].flatMap(
    (file) => [
      ...refused(file, load('../store.ts'), load('../store/store.ts'), load('node:fs'), 'Date.now();'),
      ...allowed(file, load('zod'), load('./other.ts'), load('../../nouns/failure.ts')),
    ],
  ),
  ...refused(
    'main/benchmark/nouns/measured-cards.ts',
    load('../benchmark.ts'),
    load('node:os'),
    'Date.now();',
  ),
  ...['main/recommend/what-if.ts', 'main/hosts/terminal/commands/recommend.ts'].flatMap((file) =>
    allowed(file, load('../benchmark/nouns/measured-cards.ts')),
  ),
  ...refused('main/probe/nouns/largest-gpu.ts', load('../probe.ts'), load('node:os'), 'Date.now();'),
  ...['main/benchmark/benchmark.ts', 'main/recommend/rules.ts'].flatMap((file) =>
    allowed(file, load('../probe/nouns/largest-gpu.ts')),
  ),
  ...refused('main/store/nouns/preferences.ts', load('../../named-folder.ts'), load('node:path')),
  ...allowed('main/probe/check-folder.ts', load('../named-folder.ts'), load('./nouns/folder-check.ts')),
  ...refused('main/benchmark/benchmark.ts', load('../report/write-report.ts')),
  ...refused('main/report/write-report.ts', load('../recommend/recommend.ts'), load('../store/store.ts')),
  ...allowed(
    'main/report/write-report.ts',
    load('node:os'),
    load('./scrub.ts'),
    load('../steps/nouns/setup-state.ts'),
  ),
  ...refused('main/steps/nouns/setup-state.ts', load('../steps.ts'), load('node:fs'), 'Date.now();'),
  ...allowed('main/steps/nouns/setup-state.ts', load('./step.ts'), load('../../probe/nouns/machine.ts')),
  ...refused('registry/schema.ts', load('node:fs'), load('./load.ts'), load('../main/store/store.ts')),
  ...allowed('registry/schema.ts', load('./model-shape.ts'), load('zod')),
  ...refused('preload/contract.ts', load('../main/setup.ts'), load('node:fs'), load('electron')),
  ...allowed('preload/contract.ts', load('@orpc/contract'), load('../main/steps/nouns/step.ts')),
  ...allowed('preload/contract.ts', load('../main/store/nouns/history-changes.ts')),
  // Verbs know no other verb, no host, no store.
  ...['probe', 'benchmark', 'install', 'try', 'configure'].flatMap((room) => [
    ...refused(`main/${room}/${room}.ts`, load('../recommend/recommend.ts'), load('../install/download.ts')),
    ...refused(
      `main/${room}/${room}.ts`,
      load('../setup.ts'),
      load('../store/store.ts'),
      load('../steps/steps.ts'),
    ),
    ...refused(`main/${room}/${room}.ts`, load('../hosts/terminal/print.ts'), load('node-llama-cpp')),
    ...refused(`main/${room}/${room}.ts`, "await import('node-llama-cpp');", load('../inference/worker.ts')),
    ...allowed(
      `main/${room}/${room}.ts`,
      load('./other.ts'),
      load('node:fs'),
      load('../inference/client.ts'),
    ),
    ...allowed(`main/${room}/${room}.ts`, load('../predict/turn.ts'), load('../probe/nouns/machine.ts')),
  ]),
  ...refused('main/probe/gpu/nvidia.ts', load('../../benchmark/rounds.ts'), load('../../store/store.ts')),
  ...refused('main/probe/gpu/nvidia.ts', load('node-llama-cpp')),
  ...allowed('main/probe/gpu/nvidia.ts', load('../command.ts'), load('../../nouns/warning.ts')),
  // The runtime is loaded by its worker alone.
  ...refused(
    'main/inference/client.ts',
    load('node-llama-cpp'),
    load('../probe/probe.ts'),
    load('../setup.ts'),
  ),
  ...refused('main/inference/llama-session.ts', "import { getLlama } from 'node-llama-cpp';"),
  ...allowed('main/inference/worker.ts', "import { getLlama } from 'node-llama-cpp';", load('./client.ts')),
  // Only setup.ts calls verbs; it knows no host.
  ...refused('main/facts.ts', load('./probe/probe.ts'), load('./recommend/recommend.ts')),
  ...refused('main/steps/steps.ts', load('../probe/probe.ts'), load('../store/store.ts')),
  ...refused(
    'main/store/store.ts',
    load('../hosts/terminal/print.ts'),
    load('electron-store'),
    load('electron'),
  ),
  ...allowed(
    'main/steps/steps.ts',
    load('./nouns/step.ts'),
    load('../platform.ts'),
    load('../probe/nouns/machine.ts'),
  ),
  ...refused('main/setup.ts', load('./hosts/terminal/print.ts'), load('node-llama-cpp'), load('electron')),
  ...allowed('main/setup.ts', load('./probe/probe.ts'), load('./recommend/recommend.ts')),
  // A room's procedures call its verb, and no other room's.
  ...['probe', 'recommend'].flatMap((room) => [
    ...refused(`main/${room}/procedures.ts`, load('../report/write-report.ts'), load('../setup.ts')),
    ...refused(
      `main/${room}/procedures.ts`,
      load('../benchmark/benchmark.ts'),
      load('../hosts/browser/session.ts'),
    ),
    ...allowed(
      `main/${room}/procedures.ts`,
      load('../context.ts'),
      load(`./${room}.ts`),
      load('../store/store.ts'),
    ),
  ]),
  // Hosts hold no decisions.
  ...['main/hosts/terminal/recommend.ts', 'main/hosts/browser/server.ts'].flatMap((file) => [
    ...refused(
      file,
      load('../../probe/probe.ts'),
      load('../../recommend/recommend.ts'),
      load('../../store/store.ts'),
    ),
    ...refused(
      file,
      load('../../steps/steps.ts'),
      load('../../inference/client.ts'),
      load('../desktop/tray.ts'),
    ),
    ...refused(file, load('../../../registry/load.ts'), load('electron'), load('node-llama-cpp')),
    ...allowed(file, load('../../setup.ts'), load('../../platform.ts'), load('../../words/figures.ts')),
    ...allowed(file, load('../../recommend/nouns/steps-before.ts')),
    ...allowed(file, load('../../../preload/contract.ts'), load('./print.ts'), load('node:fs')),
  ]),
  ...['main/hosts/terminal/commands/recommend.ts'].flatMap((file) => [
    ...refused(
      file,
      load('../../../store/store.ts'),
      load('../../../probe/probe.ts'),
      load('../../desktop/tray.ts'),
    ),
    ...refused(file, load('../../../steps/steps.ts'), load('../../../../registry/load.ts'), load('electron')),
    ...allowed(file, load('../options.ts'), load('../print/speed.ts'), load('../../../setup.ts')),
    ...allowed(
      file,
      load('../../../recommend/nouns/what-if-input.ts'),
      load('../../../../preload/contract.ts'),
    ),
  ]),
  // A command may start another host, by its door alone.
  ...allowed('main/hosts/terminal/serve/serving.ts', load('../../browser/browser-host.ts')),
  ...allowed('main/hosts/terminal/commands/start.ts', load('../../desktop/launch.ts')),
  ...refused('main/hosts/terminal/serve/serving.ts', load('../../browser/session.ts')),
  ...refused('main/hosts/desktop/tray.ts', load('../../store/store.ts'), load('../terminal/print.ts')),
  ...allowed('main/hosts/desktop/tray.ts', load('electron'), load('electron-store'), load('../../setup.ts')),
  ...allowed(
    'main/hosts/desktop/tray.ts',
    load('../../../preload/bridge.ts'),
    load('../../store/home-folder.ts'),
  ),
  ...refused('preload/bridge.ts', load('electron'), load('node:fs'), load('../main/setup.ts')),
  ...allowed('renderer/transport/desktop-host.ts', load('../../preload/bridge.ts')),
  // The registry is data; pages know the contract alone.
  ...refused('registry/load.ts', load('../main/store/store.ts'), load('../main/recommend/recommend.ts')),
  ...allowed(
    'registry/load.ts',
    load('node:fs'),
    load('../main/nouns/warning.ts'),
    load('../main/nouns/setup-error.ts'),
  ),
  ...refused('preload/index.ts', load('../main/setup.ts'), load('node-llama-cpp')),
  ...refused(
    'renderer/steps/try.tsx',
    load('../../main/probe/nouns/machine.ts'),
    load('../../registry/schema.ts'),
  ),
  ...refused('renderer/steps/try.tsx', load('node:fs'), load('electron'), load('../../preload/index.ts')),
  ...allowed(
    'renderer/steps/try.tsx',
    load('react'),
    load('../../preload/contract.ts'),
    load('../../main/words/en.ts'),
  ),
  // Rooms and nouns make codes and values; hosts and pages have words for them.
  ...[
    'main/facts.ts',
    'main/probe/machine-warnings.ts',
    'main/probe/gpu/nvidia.ts',
    'main/benchmark/profile.ts',
    'main/recommend/recommend.ts',
    'main/predict/speed.ts',
    'main/steps/steps.ts',
    'main/store/store.ts',
    'main/report/write-report.ts',
    'main/inference/errors.ts',
    'main/nouns/warning.ts',
    'main/store/nouns/difference.ts',
    'registry/load.ts',
    'registry/nouns/registry-warning.ts',
    'preload/contract.ts',
  ].flatMap((file) =>
    refused(
      file,
      load('../words/figures.ts'),
      load('../../words/plain-wording.ts'),
      load('../main/words/en.ts'),
    ),
  ),
  ...refused('main/words/json/facts.ts', load('node:fs'), load('../../store/store.ts'), 'Date.now();'),
  ...allowed('main/words/json/facts.ts', load('../plain-wording.ts'), load('../../nouns/warning.ts')),
  ...allowed(
    'main/words/en/registry-warning.ts',
    load('../../../registry/nouns/registry-warning.ts'),
    load('../format.ts'),
  ),
  ...refused('main/words/en/frame.ts', load('node:fs'), load('../../store/store.ts'), 'Date.now();'),
  ...allowed(
    'main/words/de/frame.ts',
    load('../en/frame.ts'),
    load('../plural.ts'),
    load('../../nouns/failure.ts'),
  ),
];

const RULES = ['noRestrictedImports', 'noNodejsModules', 'noRestrictedGlobals'];
const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

const linesOf = Map.groupBy(cases, ([file]) => file);
const root = join(import.meta.dirname, '..');
let folder: string;
let found: Set<string>;

/** All lines in a copy of the tree, linted once with the project's own configuration. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'voicefit-layering-')));
  for (const file of ['biome.json', '.gitignore']) await copyFile(join(root, file), join(folder, file));
  for (const [file, lines] of linesOf) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${lines.map(([, line]) => line).join('\n')}\nexport {};\n`);
  }
  const lint = ['lint', '--reporter=json', '--max-diagnostics=none', '--config-path=.', '.'];
  // Biome exits with 1, as it should: the report is in the error too.
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/biome'), lint, {
    cwd: folder,
    maxBuffer: 64 * 1024 ** 2,
  }).catch((error: { stdout: string }) => error);
  found = new Set(
    Report.parse(JSON.parse(stdout))
      .diagnostics.filter(({ category }) => RULES.some((rule) => category.endsWith(rule)))
      .map(({ location }) => `${location.path.replaceAll('\\', '/')}:${location.start.line}`),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.for(cases)('in %s the line %s is %s', ([file, line, verdict]) => {
  const number = (linesOf.get(file) ?? []).findIndex(([, each]) => each === line) + 1;
  expect(found.has(`${file}:${number}`) ? 'refused' : 'allowed').toBe(verdict);
});
