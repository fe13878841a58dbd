import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { machine, speed } from './given.ts';
import { entry, quietEnvironment, Voicefit } from './voicefit.ts';

/** The guarantee for tools: every warning and every reason with its English sentence. */
const sentences = z.array(z.object({ code: z.string(), message: z.string().min(1) }));
const Advice = z.object({
  recommended: z.object({ tier: z.string(), warnings: sentences }),
  tiers: z.array(z.object({ reasons: sentences })),
  warnings: sentences,
  summary: z.array(z.string()).min(2),
});

const voicefit = new Voicefit();
afterAll(() => voicefit[Symbol.dispose]());

const WHAT_IF = ['recommend', '--ram', '39', '--cores', '16', '--gpu', 'none', '--score', '2.5'];
const lines = (text: string) => text.trimEnd().split('\n');

async function file(name: string, content: unknown): Promise<string> {
  const path = join(voicefit.home, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('an invalid command line exits with 2 and one line', () => {
  test.for([
    [['recomend'], "unknown command 'recomend' (Did you mean recommend?)"],
    [['recommend', '--rma', '8'], "unknown option '--rma' (Did you mean --ram?)"],
    [['recommend', 'now'], 'too many arguments'],
    [['recommend', '--ram'], "option '--ram <GB>' argument missing"],
    [['recommend', '--ram', 'abc'], "'abc' is invalid. Give gigabytes above 0, such as 16."],
    [['recommend', '--ram', '16GB'], "'16GB' is invalid"],
    [['recommend', '--ram', '-5'], "'-5' is invalid"],
    [['recommend', '--ram', '0'], "'0' is invalid"],
    [['recommend', '--ram', 'NaN'], "'NaN' is invalid"],
    [['recommend', '--vram', 'Infinity'], "'Infinity' is invalid"],
    [['recommend', '--score', '1e9'], "'1e9' is invalid"],
    [['recommend', '--cores', '2.5'], 'Give a whole number of at least 1'],
    [['recommend', '--cores', '0'], "'0' is invalid"],
    [['recommend', '--gpu', ''], 'Give a name.'],
    [['recommend', '--target', 'lamma-server'], 'Allowed choices are ava, llama-server, ollama.'],
    [['recommend', '--gpu', 'none', '--vram', '8'], '--gpu none has no memory for --vram'],
    [['recommend', '--score', '2', '--speed', 'x.json'], '--score and --speed both say'],
    [['recommend', '--ram', '8', '--again'], '--again measures this machine'],
    [['recommend', '--machine', '-', '--speed', '-'], 'cannot both come from the pipe'],
    [[...WHAT_IF, '--tier', 'HEAVY'], 'There is no tier "HEAVY"'],
    [[...WHAT_IF, '--language', 'klingon'], 'no speech models for "klingon"'],
    [['report', '--out', 'report.pdf'], 'has to end in .json, for tools, or .txt, for people'],
    [[...WHAT_IF, '--model', 'gpt-5'], 'There is no language model "gpt-5"'],
    [['recommend', '--ram', '8', '--cores', '4', '--score', '2', '--gpu', 'Voodoo 2'], 'Voodoo 2'],
    [['--json'], ''],
  ] as const)('%j', async ([args, complaint]) => {
    const { stdout, stderr, code } = await voicefit.run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
    if (complaint !== '') expect(lines(stderr)).toHaveLength(1);
  });
});

describe('an invalid input file exits with 1 and one line that names it', () => {
  test.for([
    ['that is missing', '--machine', null, 'there is no such file'],
    ['that is empty', '--machine', '', 'is empty'],
    ['that is not JSON', '--machine', '{"cpu":', 'is not JSON'],
    [
      'with a missing field',
      '--machine',
      { ...machine, cpu: { ...machine.cpu, usableCores: undefined } },
      'cpu.usableCores',
    ],
    ['with a wrong type', '--speed', { ...speed, cpuScore: 'fast' }, 'cpuScore'],
    [
      'with an impossible number',
      '--machine',
      { ...machine, memory: { ...machine.memory, usableBytes: -1 } },
      'memory.usableBytes',
    ],
  ] as const)('%s', async ([name, option, content, complaint]) => {
    const path = content === null ? '/no/such/file.json' : await file(`${name}.json`, content);
    const { stdout, stderr, code } = await voicefit.run(['recommend', option, path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(path);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain(option === '--machine' ? 'voicefit probe --json' : 'voicefit benchmark --json');
  });

  test('a model file that is not there, before the machine is looked at', async () => {
    const { code, stderr } = await voicefit.run(['benchmark', '--quick', '--model', '/no/such.gguf']);
    expect(`${code} ${stderr}`).toMatch(/^1 .*There is no file \/no\/such\.gguf\..*\n$/);
  });

  test('a file that is not a registry', async () => {
    const path = await file('registry.json', '{"tiers": ');
    const { stdout, stderr, code } = await voicefit.run(['tiers', '--registry', path, '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(path);
  });
});

describe('for tools', () => {
  test('there is one object on standard output, and warnings on standard error', async () => {
    const { stdout, stderr, code } = await voicefit.run([...WHAT_IF, '--json']);
    expect(code).toBe(0);
    const advice = Advice.parse(JSON.parse(stdout));
    expect(advice.recommended.tier).toBe('MEDIUM_CPU');
    const warnings = lines(stderr);
    expect(warnings.length).toBeGreaterThan(0);
    for (const line of warnings) expect(line).toMatch(/^warning: /);
  });

  test('the option may come before the command too', async () => {
    const { stdout } = await voicefit.run(['--json', 'tiers']);
    expect(z.object({ tiers: z.array(z.unknown()) }).parse(JSON.parse(stdout)).tiers.length).toBeGreaterThan(
      1,
    );
  });

  test('an empty history is an object too', async () => {
    const { stdout, code } = await voicefit.run(['history', '--json']);
    expect({ code, ...JSON.parse(stdout) }).toEqual({ code: 0, entries: [], warnings: [] });
  });
});

describe('for people', () => {
  test('a what-if says what it imagines, what to run and why, without a measurement', async () => {
    const { stdout, stderr, code } = await voicefit.run(WHAT_IF);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(lines(stdout).slice(0, 3)).toEqual([
      'Detected: 39 GB RAM, 16 cores, no GPU, CPU score 2.5',
      'Recommendation: MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
      'Alternative: hybrid_support pipeline, under 5 s per turn',
    ]);
  });

  test.for(['tiers', 'history', 'models'])('%s fits into 80 columns', async (command) => {
    const whatIf = command === 'models' ? [...WHAT_IF.slice(1), '--target', 'llama-server'] : [];
    const { stdout, code } = await voicefit.run([command, ...whatIf], { env: { COLUMNS: '80' } });
    expect(code).toBe(0);
    for (const line of lines(stdout)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('there are no escape codes in a pipe, unless colours are forced', async () => {
    expect((await voicefit.run(['tiers'])).stdout).not.toContain('\u001b');
    expect((await voicefit.run(['tiers'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b');
    expect((await voicefit.run(['tiers'], { env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
  });

  test('a machine and a speed from elsewhere can be read from files or the pipe', async () => {
    const elsewhere = await file('machine.json', `\uFEFF${JSON.stringify({ ...machine, id: 'elsewhere' })}`);
    const fast = await file('speed.json', speed);
    const both = await voicefit.run(['recommend', '--machine', elsewhere, '--speed', fast]);
    expect(both.code).toBe(0);
    expect(lines(both.stdout)[0]).toBe('Detected: 39 GB RAM, 16 cores, no GPU, CPU score 7.6');
    const piped = await voicefit.run(['recommend', '--machine', '-', '--speed', fast], {
      input: JSON.stringify(machine),
    });
    expect(lines(piped.stdout)[0]).toBe(lines(both.stdout)[0]);
  });

  test('names in a file cannot move the cursor', async () => {
    const odd = { ...machine, cpu: { ...machine.cpu, brand: 'CPU\u001b[2J\u0007' }, gpus: [] };
    const path = await file('odd.json', odd);
    const { stdout } = await voicefit.run([
      'recommend',
      '--machine',
      path,
      '--speed',
      await file('s.json', speed),
    ]);
    expect(stdout).toContain('CPU[2J');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there
    expect(stdout).not.toMatch(/[\u0007\u001b]/);
  });
});

describe('an output that accepts no more', () => {
  const shell = (script: string) =>
    promisify(execFile)('sh', ['-c', script, process.execPath, entry], {
      env: { ...quietEnvironment(), VOICEFIT_HOME: voicefit.home },
    });

  test('ends the command silently if its reader has gone', async () => {
    const { stderr } = await shell('{ "$0" "$1" tiers --json; echo "code $?" >&2; } | true');
    expect(stderr).toBe('code 0\n');
  });

  test.runIf(existsSync('/dev/full'))('because the disk is full is one line', async () => {
    const { stderr } = await shell('"$0" "$1" tiers --json >/dev/full; echo "code $?" >&2');
    expect(stderr).toMatch(/^error: The result cannot be written .*ENOSPC.*\ncode 1\n$/);
  });
});

describe('help', () => {
  test.for([
    'probe',
    'benchmark',
    'recommend',
    'install',
    'verify',
    'clean',
    'tiers',
    'models',
    'history',
    'report',
  ])('%s has help with examples', async (command) => {
    const { stdout, stderr, code } = await voicefit.run([command, '--help']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain(`Usage: voicefit ${command}`);
    expect(stdout).toContain('Examples:');
    for (const shared of ['--json', '--registry', '--models']) expect(stdout).toContain(shared);
  });

  test('no command prints the help', async () => {
    const { stdout, stderr, code } = await voicefit.run([]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('Usage: voicefit');
  });

  test('the version is that of the package', async () => {
    const { stdout, code } = await voicefit.run(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('a folder that cannot be written is a warning, not a failure', async () => {
  const blocked = await file('blocked', '');
  const { stderr, code } = await voicefit.run(['tiers'], { env: { VOICEFIT_HOME: join(blocked, 'home') } });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^warning: .*cannot be used.*\n$/);
});

test('state from a newer version is refused with one line', async () => {
  using other = new Voicefit();
  await writeFile(join(other.home, 'state.json'), '{"schema": 99}');
  const { stdout, stderr, code } = await other.run(['tiers', '--json']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(lines(stderr)).toHaveLength(1);
  expect(stderr).toContain('newer Voicefit');
});
