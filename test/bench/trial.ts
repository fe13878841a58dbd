import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { quantile } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import type { ProvenSec, TrialReport } from '../../main/try/nouns/trial-report.ts';
import { loadRegistry } from '../../registry/load.ts';
import { scratchFolder } from '../inference/model-on-disk.ts';
import { fullSizeModel } from './full-size-model.ts';

/*
 * How well a benchmark predicts a trial, and a trial the next one: measured / predicted seconds of synthetic models of
 * the real size. Each run measures anew, in a home of its own. `npm run bench:trial -- [--runs N] [--quick] [ID ...]`
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
});
const ids = positionals.length > 0 ? positionals : ['tinyllama-1.1b-chat-v1.0', 'qwen2.5-0.5b-instruct'];
const registry = await loadRegistry();

for (const id of ids) {
  const model = registry.models.llm[id];
  if (model === undefined) throw new Error(`No model ${id} in the registry.`);
  await using folder = await scratchFolder();
  const models = join(folder.path, 'models');
  await mkdir(join(models, 'llm'), { recursive: true });
  {
    await using whole = await fullSizeModel(id, model);
    const installed = join(models, 'llm', model.file_name);
    // A rename works only within one file system.
    await rename(whole.file, installed).catch(() => copyFile(whole.file, installed));
  }
  const first: TrialReport[] = [];
  const second: TrialReport[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const router = await createSetup({
      platform: nodePlatform,
      homeFolder: join(folder.path, `home-${run}`),
      modelsFolder: models,
      measuresQuickly: values.quick,
    });
    const setup = createRouterClient(router);
    await setup.probe.run();
    await setup.benchmark.run({});
    first.push(await setup.try.run({ model: id }));
    second.push(await setup.try.run({ model: id }));
    print(`${id}, run ${run + 1}, first trial`, first.slice(-1));
    print(`${id}, run ${run + 1}, second   `, second.slice(-1));
  }
  print(`${id}, median of the first trials `, first);
  print(`${id}, median of the second trials`, second);
}

function print(title: string, reports: readonly TrialReport[]): void {
  const ratio = (figure: (report: TrialReport) => ProvenSec | undefined) => {
    const ratios = reports.flatMap((report) => {
      const { measuredSec, predictedSec } = figure(report) ?? {};
      return measuredSec == null || predictedSec == null ? [] : [measuredSec / predictedSec];
    });
    return ratios.length === 0 ? '-' : quantile(ratios, 0.5).toFixed(2);
  };
  console.log(
    `${title}: reply ${ratio(({ parts }) => parts.llm)}, first sentence ${ratio(({ llm }) => llm?.firstSentence)}, first reply ${ratio(({ llm }) => llm?.firstReply)}, load ${ratio(({ llm }) => llm?.load)}`,
  );
}
