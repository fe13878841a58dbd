import { expect, test } from 'vitest';
import { commandOf, INSTALL } from '../../../../main/hosts/terminal/install/command-of.ts';
import { isPlain, wantedBy } from '../../../../main/hosts/terminal/install/request.ts';
import { visible } from '../../../../main/hosts/terminal/layout.ts';
import { planPage } from '../../../../main/hosts/terminal/print/install-plan.ts';
import { resultPage } from '../../../../main/hosts/terminal/print/install-result.ts';
import type { FileAction, InstallPlan, PlannedFile } from '../../../../main/install/nouns/install-plan.ts';
import type { InstallWarning } from '../../../../main/install/nouns/install-warning.ts';
import { GB } from '../../../../main/nouns/bytes.ts';
import { installJson, planJson } from '../../../../main/words/json/install.ts';
import { archiveOf, fileOf } from '../../../install/given-plan.ts';
import { german, page } from '../given.ts';

const text = (lines: readonly string[]) => lines.join('\n');
const words = (lines: readonly string[]) => text(lines).replaceAll(/\s+/g, ' ');

const planned = (action: FileAction, more: Partial<PlannedFile> = {}): PlannedFile => ({
  ...fileOf(more),
  action,
});

function planOf(more: Partial<InstallPlan> = {}): InstallPlan {
  return {
    folder: '/models',
    files: [planned({ kind: 'fetch', replaces: null })],
    neededBytes: 5 * GB,
    freeBytes: 41 * GB,
    downloadBytes: 4.4 * GB,
    memoryNeededBytes: null,
    memoryHaveBytes: null,
    freeVoices: [],
    warnings: [],
    refusals: [],
    ...more,
  };
}

const voice = planned(
  { kind: 'fetch', replaces: null },
  {
    id: 'en_US-lessac-medium',
    model: 'en_US-lessac-medium',
    license: 'blizzard',
    commercialUse: 'no',
  },
);

test('a plan says what happens to each file, what it takes, and each licence', () => {
  const lines = planPage(page(), planOf({ files: [voice] }), {});
  expect(text(lines)).toMatch(/en_US-lessac-medium +1 kB +blizzard \(not for business\) +download/);
  expect(text(lines)).toMatch(/Download +4\.4 GB\n +Disk +5 GB needed, 41 GB free/);
});

test.for([60, 80, 110])('with %i columns no licence is lost, and no line is too wide', (width) => {
  for (const wording of [undefined, german]) {
    const plan = planOf({
      files: [voice, planned({ kind: 'present' }, { license: 'Llama 2 Community License' })],
    });
    const lines = planPage(page(width, true, wording), plan, {});
    expect(words(lines)).toContain('blizzard (');
    expect(words(lines)).toContain('Llama 2 Community License');
    expect(Math.max(...lines.map(visible))).toBeLessThanOrEqual(width);
  }
});

test('a free voice is named with the command that takes it, whatever else was asked for', () => {
  const free = {
    instead: 'a',
    id: 'en_US-ljspeech-high',
    name: 'Piper ljspeech-high',
    bytes: 1e8,
    license: 'MIT',
  };
  const around = { registry: 'r.json' };
  const elsewhere = planPage(page(110), planOf({ freeVoices: [free] }), {}, around);
  expect(text(elsewhere)).toContain('voicefit install --registry r.json --voice en_US-ljspeech-high');
  const lines = planPage(page(110), planOf({ freeVoices: [free] }), { tier: 'LIGHT_CPU' });
  expect(text(lines)).toContain('voicefit install --tier LIGHT_CPU --voice en_US-ljspeech-high');
  expect(words(lines)).toContain('takes Piper ljspeech-high instead, free for business calls (0.1 GB, MIT)');
});

test('a language without a voice is named with its choices, each with its command', () => {
  const missing: InstallWarning = {
    code: 'speech-language-missing',
    language: 'ko-KR',
    part: 'tts',
    choices: [{ code: 'cloud-voice', pipeline: 'hybrid_support' }, { code: 'voice-of-another-language' }],
  };
  const lines = planPage(page(110), planOf({ warnings: [missing] }), { language: 'ko-KR' });
  expect(words(lines)).toContain('No voice for ko-KR is listed');
  expect(text(lines)).toContain('voicefit install --pipeline hybrid_support --language ko-KR');
  expect(text(lines)).toContain('voicefit install --language ko-KR --voice ID');
});

test('what is reused says from where; what is replaced or impossible says why; what is left out is named', () => {
  const files = [
    planned({ kind: 'reuse', from: '/cache/blob', costsBytes: 0, replaces: null }),
    planned({ kind: 'continue', safeBytes: 400, restBytes: 600, replaces: 'damaged' }, { id: 'half' }),
    planned(
      {
        kind: 'blocked',
        failure: { code: 'import-missing', file: 'a.gguf', folder: '/stick' },
        replaces: null,
      },
      { id: 'gone' },
    ),
    { ...archiveOf({ without: ['rnnlm'] }), action: { kind: 'fetch', replaces: null } } as const,
  ];
  const shown = words(planPage(page(100), planOf({ files }), {}));
  expect(shown).toContain('model /cache/blob (linked, takes no disk space)');
  expect(shown).toContain('download 0.6 kB');
  expect(shown).toContain('half: What is there is damaged, and is replaced.');
  expect(shown).toContain('gone: a.gguf is not in /stick.');
  expect(shown).toContain('Not unpacked: rnnlm. With --all-folders fewer words are misheard');
  const short = archiveOf({ without: ['rnnlm'], leftOutBecause: 'memory' });
  const plan = planOf({ files: [{ ...short, action: { kind: 'fetch', replaces: null } }] });
  expect(words(planPage(page(100), plan, {}))).toContain('but the memory would not suffice.');
});

test('a result says what to do next: verify, import, or continue', () => {
  const done = { id: 'model', part: 'llm', path: 'llm/model.gguf', bytes: 1000, fetchedBytes: 1000 } as const;
  const result = { folder: '/models', fetchedBytes: 1000, durationMs: 9300, warnings: [] };
  const asked = { request: {}, resumedBy: 'voicefit install --models /m' };
  const good = { ...result, files: [{ ...done, state: 'fetched', hash: null, failure: null } as const] };
  expect(words(resultPage(page(), good, asked))).toContain('1 kB downloaded in 9.3 s. Next voicefit try');
  // Another machine may be advised something else: what was exported is named.
  const exported = { ...asked, request: { exportTo: '/stick', tier: 'CLOUD', mirror: 'https://m.example' } };
  expect(words(resultPage(page(110), good, exported))).toContain('Exported to /models');
  expect(text(resultPage(page(110), good, exported))).toContain(
    'voicefit install --tier CLOUD --from /stick ',
  );
  const failure = { code: 'folder-missing', folder: '/models' } as const;
  const bad = { ...result, files: [{ ...done, state: 'failed', hash: null, failure } as const] };
  expect(words(resultPage(page(), bad, asked))).toContain('voicefit install --models /m continues');
  expect(installJson(bad).files[0]).toMatchObject({
    state: 'failed',
    failure: { code: 'folder-missing', message: expect.any(String), nextStep: expect.any(String) },
  });
});

test('a plan for tools has the keys of the result, with the state that a file would have', () => {
  const kinds = planJson(
    planOf({
      files: [
        planned({ kind: 'present' }),
        planned({ kind: 'continue', safeBytes: 400, restBytes: 600, replaces: null }),
        planned({ kind: 'unpack', replaces: null }),
        planned({ kind: 'import', from: '/stick/a', costsBytes: 9, replaces: null }),
      ],
    }),
  ).files.map(({ state, fetchedBytes }) => [state, fetchedBytes]);
  expect(kinds).toEqual([
    ['present', 0],
    ['fetched', 600],
    ['present', 0],
    ['imported', 0],
  ]);
});

test('a command line that is shown can be pasted into a shell', () => {
  expect(
    commandOf(INSTALL, { tier: 'A', from: '/my stick', keepOptionalFolders: true }, { models: '/m' }),
  ).toBe("voicefit install --tier A --from '/my stick' --models /m --all-folders");
});

test('only a command without any wish continues what was paused', () => {
  expect(isPlain(wantedBy({}))).toBe(true);
  for (const options of [{ tier: 'A' }, { voice: 'v' }, { allFolders: true }, { export: 'x' }] as const) {
    expect(isPlain(wantedBy(options))).toBe(false);
  }
});
