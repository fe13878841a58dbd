import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { TODAY } from '../../configure/targets/project.ts';
import { Folder } from '../../install/given-files.ts';
import { ServedSyntheticModels } from '../../try/served-models.ts';
import { printedBy } from './try/trial-user.ts';
import { Voicefit } from './voicefit.ts';

const BASE = `# The server's own file.\n${stringify(TODAY)}`;
const ENV = '# Local settings\nASTERISK_HOST=10.0.0.1\nLOCAL_LLM_THREADS=64   # as many as there are\n';

/** The fields that tools read. */
const Printed = z.object({ summary: z.array(z.string()) });
const PrintedHistory = z.object({ entries: z.array(z.unknown()) });

/** Where the server sees what lies in the project's folder for models. */
const INSIDE = '/app/models/';

test('from nothing to a configured voice server in three command lines', async () => {
  await using served = await ServedSyntheticModels.serve();
  await using project = await Folder.make();
  await project.write('config/ai-agent.yaml', BASE);
  await project.write('.gitignore', 'config/ai-agent.local.yaml\n');
  await project.write('docker-compose.yml', 'services: {}\n');
  await project.write('.env', ENV);
  using voicefit = new Voicefit();
  const run = async (...args: string[]) => {
    const around = ['--registry', served.registryFile, '--models', project.at('models')];
    const outcome = await voicefit.run([...args, ...around]);
    expect({ args, code: outcome.code, stderr: outcome.code === 0 ? '' : outcome.stderr }).toEqual({
      args,
      code: 0,
      stderr: '',
    });
    return outcome;
  };

  const installed = await run('install', '--yes', '--mirror', served.mirror.url.href);
  expect(installed.stdout).toMatch(/Next\n +voicefit try/);
  const tried = await run('try', '--quick', '--json');
  expect(tried.stderr).toContain('Measuring');
  const { parts } = printedBy(tried);
  expect(Object.values(parts).map(({ state }) => state)).toEqual(['measured', 'measured', 'checked']);
  // The measurement is kept, and what comes next uses it.
  const advised = await run('recommend', '--json');
  expect(advised.stderr).not.toContain('Measuring');
  expect(Printed.parse(JSON.parse(advised.stdout)).summary[0]).toContain('CPU score');
  const history = await voicefit.run(['history', '--json']);
  expect(PrintedHistory.parse(JSON.parse(history.stdout)).entries).toHaveLength(1);
  await run('configure', '--yes', '--project', project.path);

  const env = await readFile(project.at('.env'), 'utf8');
  expect(env).toContain('# Local settings\nASTERISK_HOST=10.0.0.1\n');
  expect(env).toMatch(/^LOCAL_AI_MODE=full\b/m);
  const paths = [...env.matchAll(/^LOCAL_(?:STT|LLM|TTS)_MODEL_PATH=(\S+)/gm)].map(([, path = '']) => path);
  expect(paths.map((path) => basename(path)).toSorted()).toEqual(['small.gguf', 'voice.onnx', 'vosk-small']);
  for (const path of paths) {
    expect(path.startsWith(INSIDE)).toBe(true);
    await access(join(project.at('models'), path.slice(INSIDE.length)));
  }
  const local = parse(await readFile(project.at('config/ai-agent.local.yaml'), 'utf8'));
  expect(local).toMatchObject({ default_provider: 'local' });
  expect(await readFile(project.at('config/ai-agent.yaml'), 'utf8')).toBe(BASE);
  // The trial is what the timeouts are judged by, so a second time there is nothing to change.
  const again = await run('configure', '--yes', '--project', project.path, '--json');
  expect(JSON.parse(again.stdout).changes.every(({ diff }: { diff: string }) => diff === '')).toBe(true);
});
