import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type TestType } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { ServedSyntheticModels } from '../../try/served-models.ts';
import type { Stage } from '../stage.ts';
import { MEASURES } from '../tags.ts';
import type { User } from '../user.ts';
import { inTheTerminal } from './saved.ts';
import { pressWithKeys, typeInto } from './with-keys.ts';
import { nothingRuns, Wizard } from './wizard.ts';

interface Served {
  readonly stage: Stage;
  readonly user: User;
  readonly served: ServedSyntheticModels;
}

type Test = TestType<Served, object>;

/** A voice server as its users have it: tracked settings, and a file of their own. */
const ENV = '# Asterisk\nASTERISK_HOST=127.0.0.1   # the PBX\nLOCAL_STT_BACKEND=vosk\n';
const COMPOSE = 'services:\n  local_ai_server:\n    build: ./local_ai_server\n';
const BASE =
  'config_version: 6\nactive_pipeline: null\ndefault_provider: local_hybrid\nproviders:\n  local:\n    type: full\n    enabled: true\n';

/** How a scenario does what a user does: with the mouse, or with keys alone. */
interface Hands {
  press(wizard: Wizard, name: string | RegExp): Promise<void>;
  fill(wizard: Wizard, label: string | RegExp, text: string): Promise<void>;
}

const mouse: Hands = {
  press: (wizard, name) => wizard.press(name),
  fill: (wizard, label, text) => wizard.page.getByRole('textbox', { name: label }).fill(text),
};

const keys: Hands = {
  press: ({ page }, name) => pressWithKeys(page, name),
  fill: ({ page }, label, text) => typeInto(page, label, text),
};

/** From nothing to a configured voice server, really measuring, downloading, trying, playing and writing. */
export function playWholeWay(test: Test): void {
  test(
    'a stranger goes from Welcome to Done, and takes it back',
    MEASURES,
    async ({ stage, user, served }) => {
      await wholeWay({ stage, user, served }, mouse);
    },
  );
}

export function playWholeWayWithKeys(test: Test): void {
  test(
    'a stranger goes from Welcome to Done with the keyboard alone',
    MEASURES,
    async ({ stage, user, served }) => {
      await wholeWay({ stage, user, served }, keys);
    },
  );
}

async function wholeWay({ stage, user, served }: Served, hands: Hands): Promise<void> {
  const project = await makeProject(user);
  const wizard = await Wizard.open(stage);
  await wizard.isAt('welcome');
  await hands.fill(wizard, en.welcome.modelsFolder, join(project, 'models'));
  await hands.fill(wizard, en.welcome.voiceServer, project);
  await expect(wizard.text(en.welcome.serverFound)).toBeVisible();
  await hands.press(wizard, en.welcome.main);
  await wizard.isAt('machine');
  await wizard.knowsTheMachine();

  await measure(wizard, stage, hands);
  await hands.press(wizard, en.measure.main);
  await wizard.isAt('choose');
  await hands.press(wizard, /^Continue with /);
  await expect(wizard.heading).toContainText(/^Kept: /);
  const { report, text } = await inTheTerminal(stage);
  expect(report).toMatchObject({ choice: { forced: false }, history: { entries: [expect.anything()] } });
  expect(text).toMatch(/CPU score/);
  await hands.press(wizard, en.choose.toDownload);

  await download(wizard, served, hands);
  await hands.press(wizard, en.download.done.tryIt);
  await wizard.isAt('try');
  await tryAndListen(wizard, hands);
  await nothingRuns(stage);

  await hands.press(wizard, /^Apply it/);
  await wizard.isAt('apply');
  await expect(wizard.heading).toHaveText(en.apply.planned.heading(2));
  await hands.press(wizard, en.apply.planned.write(2));
  await expect(wizard.heading).toHaveText(en.apply.written.heading(2));
  const env = await readFile(join(project, '.env'), 'utf8');
  expect(env.startsWith(ENV)).toBe(true);
  expect(env).toContain('LOCAL_LLM_MODEL_PATH=/app/models/llm/small.gguf\n');
  expect(await readFile(join(project, 'config/ai-agent.yaml'), 'utf8')).toBe(BASE);

  await hands.press(wizard, en.apply.written.next);
  await wizard.isAt('done');
  await expect(wizard.text(/docker compose .*local_ai_server/)).toBeVisible();
  await hands.press(wizard, en.done.undo);
  await expect(wizard.heading).toHaveText(en.done.empty.heading);
  expect(await readFile(join(project, '.env'), 'utf8')).toBe(ENV);
  expect(await readdir(join(project, 'config'))).toEqual(['ai-agent.yaml']);
}

async function measure(wizard: Wizard, stage: Stage, hands: Hands): Promise<void> {
  await expect(wizard.button(/^Measure speed .*\b4\ss\b/)).toBeVisible();
  await hands.press(wizard, /^Measure speed /);
  await wizard.isAt('measure');
  await expect(wizard.progress).toBeVisible();
  await expect(wizard.button(en.measure.main)).toHaveAttribute('aria-disabled', 'true');
  await wizard.isMeasured();
  await nothingRuns(stage);
  expect(await stage.testModels()).toEqual([]);
}

async function download(wizard: Wizard, { mirror }: ServedSyntheticModels, hands: Hands): Promise<void> {
  const words = en.download;
  await wizard.isAt('download');
  await hands.press(wizard, words.sources.title);
  await hands.fill(wizard, words.sources.mirror, mirror.url.href);
  await hands.press(wizard, words.sources.useMirror);
  await expect(wizard.text(mirror.url.href)).toBeVisible();
  await hands.press(wizard, /^Download /);
  await expect(wizard.heading).toHaveText(/here and verified$/);
}

async function tryAndListen(wizard: Wizard, hands: Hands): Promise<void> {
  await hands.press(wizard, en.tryIt.empty.start);
  // Beside other programs the same figures are called busy.
  await expect(wizard.heading).toHaveText(/^(Proven: .* per reply|Measured while busy: )/);
  const player = wizard.page.locator('audio');
  await expect(player).toBeVisible();
  const heard = await player.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true;
    await audio.play();
    await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }));
    audio.pause();
    return { sec: audio.duration, error: audio.error?.message ?? null };
  });
  expect(heard.error).toBeNull();
  expect(heard.sec).toBeGreaterThan(1);
}

async function makeProject(user: User): Promise<string> {
  const project = join(user.temporary, '..', 'ava');
  await mkdir(join(project, 'config'), { recursive: true });
  await mkdir(join(project, 'src/config'), { recursive: true });
  await mkdir(join(project, 'local_ai_server'));
  await writeFile(join(project, '.env'), ENV);
  await writeFile(join(project, 'docker-compose.yml'), COMPOSE);
  await writeFile(join(project, 'config/ai-agent.yaml'), BASE);
  await writeFile(
    join(project, 'src/config/loaders.py'),
    '# merges config/ai-agent.local.yaml over the base\n',
  );
  return project;
}
