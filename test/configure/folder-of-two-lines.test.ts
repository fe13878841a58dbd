import { expect, test } from 'vitest';
import { ValueNotWritable } from '../../main/configure/errors.ts';
import { makeConfigPlan } from '../../main/configure/make-config-plan.ts';
import { wantedConfig } from '../../main/configure/targets/wanted-config.ts';
import { failure } from './given.ts';
import { subject } from './targets/given.ts';

test.for(['llama-server', 'ollama'] as const)(
  'a models folder of two lines is refused for %s: it would end a line of what is shown to copy',
  async (target) => {
    const tools = { key: Buffer.from('key'), canUndo: false, wanted: wantedConfig };
    const plan = (modelsFolder: string) => makeConfigPlan(subject({ target, modelsFolder }), tools);
    expect(await failure(plan('/srv/a\nExecStartPre=/b'))).toEqual(new ValueNotWritable('models'));
    expect((await plan('/srv/a b')).plan.snippets).not.toEqual([]);
  },
);
