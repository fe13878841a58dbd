import { loadRegistry } from '../../registry/load.ts';
import { type Context, on } from '../context.ts';
import { modelTable } from './model-table.ts';
import type { WhatIf } from './nouns/what-if-input.ts';
import { recommend } from './recommend.ts';
import { imagine } from './what-if.ts';
import { knownChoice } from './wishes.ts';

export function recommendProcedures(context: Context) {
  const { facts } = context;
  const subject = (whatIf: WhatIf) => imagine(facts.live.now, whatIf, context.registry);
  return {
    advise: on.recommend.advise.handler(({ input }) => recommend(subject(input))),
    choose: on.recommend.choose.handler(({ input }) => facts.choose(knownChoice(input, context.registry))),
    models: on.recommend.models.handler(({ input }) => modelTable(subject(input))),
    tiers: on.recommend.tiers.handler(() => {
      const { tiers, warnings } = context.registry;
      return { tiers: [...tiers], warnings: [...warnings] };
    }),
    takeBuiltInRegistry: on.recommend.takeBuiltInRegistry.handler(async () => {
      context.registry = await loadRegistry();
      return facts.judgeBy(context.registry.id);
    }),
  };
}
