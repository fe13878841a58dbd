import os from 'node:os';
import { expect, test } from 'vitest';
import type { Identity } from '../../main/report/identity.ts';
import { readIdentity } from '../../main/report/identity.ts';
import { Report } from '../../main/report/nouns/report.ts';
import { scrubbed } from '../../main/report/scrub.ts';
import { writeReport } from '../../main/report/write-report.ts';
import { emptyState } from '../../main/steps/nouns/setup-state.ts';
import type { History } from '../../main/store/nouns/history.ts';
import { reportJson } from '../../main/words/json/report.ts';
import { english } from '../../main/words/plain-wording.ts';
import { reportText } from '../../main/words/report-text.ts';
import type { About } from '../../preload/contract.ts';
import { advice, gpu, machine, speed } from '../hosts/terminal/given.ts';
import { atServer, FAILED_VOICE, trialOf, withParts } from '../renderer/gallery/trials.ts';

const warning = { code: 'not-kept', folder: '~', why: 'EACCES' } as const;
const asWritten = { code: 'as-written', of: 'of-the-future', message: 'Something to know.' } as const;
const history: History = {
  entries: [
    {
      measuredAt: '2026-01-02T03:04:05.000Z',
      machineId: 'm1',
      cpuScore: 7.6,
      cpuScoreRange: { low: 7.2, high: 8.1 },
      contended: true,
      machine: {
        cpu: 'Ryzen',
        usableCores: 16,
        memoryBytes: 39e9,
        gpus: [{ name: 'RTX 4070', driver: '550.120', usable: true }],
      },
      differences: [{ code: 'processor', before: 'Core', after: 'Ryzen' }, { code: 'busy' }],
    },
  ],
  warnings: [warning],
};

const choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: { stt: 'a', llm: 'b', tts: 'c' },
  forced: true,
};
const trial = withParts(trialOf(choice, { warnings: [warning] }), { tts: FAILED_VOICE });

/** Every part is present, so every field is. */
const whole: Report = {
  voicefitVersion: '0.1.0',
  createdAt: '2026-01-02T03:04:05.000Z',
  registryId: 'r1',
  system: 'linux x64',
  machine: {
    ...machine,
    gpus: [
      {
        ...gpu,
        usable: false,
        backend: null,
        causes: [{ code: 'driver-too-old', driver: '470', oldest: '525' }],
      },
    ],
    power: { onBattery: true, profile: 'balanced' },
    warnings: [warning, asWritten],
  },
  speed: { ...speed, warnings: [warning] },
  recommendation: {
    ...advice,
    warnings: [
      { code: 'low-disk', neededBytes: 2, freeBytes: 1, folder: '/models' },
      { code: 'needs-api-keys', pipeline: 'hybrid', keys: ['KEY'] },
    ],
  },
  choice,
  trial,
  history,
  failed: { step: 'benchmark', failure: { code: 'not-a-folder', folder: '~' } },
  warnings: [warning],
};

const identity: Identity = {
  hostNames: ['workbench-7'],
  userNames: ['lovelace'],
  folders: [['/home/lovelace', '~']],
  numbers: ['PF2XKQ9A'],
};
const SECRETS = [
  'workbench-7',
  'lovelace',
  '/home/lovelace/models/private.gguf',
  'PF2XKQ9A',
  '02:42:ac:11:00:02',
  '192.0.2.55',
  'fe80::42:acff:fe11:2',
];
const LEAKED = /workbench|lovelace|home|PF2XKQ9A|02:42|192\.0\.2|fe80/i;

type Path = readonly (string | number)[];

/** The paths of all texts in it. */
function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, [...path, key]));
}

function planted(report: Report, path: Path, secret: string): unknown {
  const copy: unknown = structuredClone(report);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((at: unknown, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(holder), last, `${secret} "${secret}", (${secret})`);
  return copy;
}

/** All secrets in every text where the report's format allows any. */
function plantedEverywhere(): { report: Report; fields: string[] } {
  let report = whole;
  const fields: string[] = [];
  for (const path of texts(whole)) {
    const bare = Report.safeParse(planted(report, path, SECRETS.join(' ')));
    if (!bare.success) continue;
    report = bare.data;
    fields.push(path.join('.'));
  }
  return { report, fields };
}

test('no planted secret is left in any text of the report, as JSON or as text', () => {
  const { report, fields } = plantedEverywhere();
  expect(fields).toEqual(
    expect.arrayContaining([
      'machine.cpu.brand',
      'machine.disk.folder',
      'machine.gpus.0.driver',
      'machine.gpus.0.causes.0.driver',
      'machine.warnings.0.folder',
      'machine.warnings.1.message',
      'speed.models.0.id',
      'failed.failure.folder',
      'history.entries.0.differences.0.before',
      'trial.reply',
      'trial.parts.tts.failure.file',
      'recommendation.tiers.2.reasons.0.llm',
      'recommendation.warnings.0.folder',
    ]),
  );
  expect(JSON.stringify(report)).toMatch(LEAKED);
  const clean = scrubbed(report, identity);
  expect(JSON.stringify(clean)).not.toMatch(LEAKED);
  expect(JSON.stringify(reportJson(clean))).not.toMatch(LEAKED);
  expect(reportText(clean)).not.toMatch(LEAKED);
});

test('a report without secrets is unchanged', () => {
  const plain = {
    ...whole,
    machine: { ...machine, disk: { folder: '~', freeBytes: 1 } },
    trial: trialOf(choice),
  };
  const { recommendation } = whole;
  expect(scrubbed({ ...plain, recommendation: recommendation && advice }, identity)).toEqual({
    ...plain,
    recommendation: advice,
  });
});

test('a machine named cpu and a user named benchmark do not break the format of the report', () => {
  const odd = { ...identity, hostNames: ['cpu', 'linux'], userNames: ['benchmark', 'measured', 'too-slow'] };
  const clean = scrubbed(whole, odd);
  expect(clean.failed?.step).toBe('benchmark');
  expect(clean.speed?.backends[0]?.backend).toBe('cpu');
});

test('the text says what is known and what is not', () => {
  const text = reportText(scrubbed(whole, identity));
  for (const said of [
    'AMD Ryzen 7 7700X',
    'CPU score: 7.6 tokens/s (7.2-8.1)',
    'MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
    'HEAVY_CPU: too-slow. Llama-2-7B would take 16.0 s',
    'LIGHT_CPU (a + b + c), against the advice',
    'Reply: 9.6 s, predicted 9.3 s (8.7-11)',
    'First reply of a call: 23 s, predicted 22 s (20-26)',
    'phi-3-mini-4k-instruct on cpu, 15 threads: 24 tokens/s read, 4.2 tokens/s generated, 3.1 GB of memory at most',
    'Voice: failed (voice-flawed): ',
    'en_US-lessac-medium, 1 thread: 0.24 s per second of speech',
    'Speech-to-text: all files are there, speed not measured, predicted 2.0 s',
    'Whole turn: 13 s',
    'benchmark failed (not-a-folder): ~ is a file, not a folder. Choose another folder.',
    '2026-01-02 03:04 UTC: CPU score 7.2-8.1, busy. Processor: Ryzen instead of Core. Measured while busy, not compared.',
    'not-kept: Results are not kept for the next run: ~ cannot be used (permission denied).',
    'of-the-future: Something to know.',
  ]) {
    expect(text).toContain(said);
  }
  const none = { machine: null, speed: null, recommendation: null, choice: null, trial: null, failed: null };
  expect(reportText({ ...whole, ...none })).toContain('Not measured yet.');
});

const about: About = {
  version: '0.1.0',
  modelsFolder: '/data/acme models',
  voiceServerFolder: '/data/acme voice',
  languages: ['en-US'],
  safeLlmSec: 10,
  benchmarkSec: 15,
};

test('a written report removes the program’s folders and the names of this machine', async () => {
  const secret = `${os.hostname()} ${os.userInfo().username} ${os.homedir()}/x /data/acme models/y /data/acme voice`;
  const state = {
    ...emptyState('r1'),
    machine: { ...machine, disk: { folder: '/data/acme models', freeBytes: 1 } },
    trial: atServer(trial, 'ws://pbx.acme.example:8765'),
    warnings: [{ code: 'as-written' as const, of: 'x', message: secret }],
  };
  const report = await writeReport({
    about,
    home: '/data/acme home',
    state,
    history,
    advise: () => advice,
  });
  expect(report.machine?.disk.folder).toBe('<models folder>');
  const [said = ''] = report.warnings.map(english.warning);
  expect(said).toContain('<models folder>');
  expect(said).not.toContain('acme');
  expect(said).not.toContain(`${os.homedir()}/`);
  expect(report.recommendation?.recommended.tier).toBe('MEDIUM_CPU');
  expect(reportText(report)).toContain('<models folder>');
  expect(report.trial?.server).toBe('<voice server>');
  expect(JSON.stringify(report)).not.toContain('pbx.acme');
  expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('the identity has all names that the system and its environment provide', async () => {
  const env = { HOSTNAME: 'named-by-env', USER: 'ada', USERPROFILE: '/somewhere/ada' };
  const { hostNames, userNames, folders } = await readIdentity([['/m', '<models folder>']], env);
  expect(hostNames).toEqual(expect.arrayContaining([os.hostname(), 'named-by-env']));
  expect(userNames).toEqual(expect.arrayContaining(['ada']));
  expect(folders).toEqual(
    expect.arrayContaining([
      ['/m', '<models folder>'],
      ['/somewhere/ada', '~'],
    ]),
  );
});
