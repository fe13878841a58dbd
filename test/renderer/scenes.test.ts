import { expect, test } from 'vitest';
import { ConfigPlan } from '../../main/configure/nouns/config-plan.ts';
import { InstallPlan } from '../../main/install/nouns/install-plan.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { SetupState } from '../../main/steps/nouns/setup-state.ts';
import { History } from '../../main/store/nouns/history.ts';
import { ServerLook } from '../../main/try/nouns/server-look.ts';
import { configFor } from './gallery/config-plans.ts';
import { planFor } from './gallery/plans.ts';
import { registry } from './gallery/registry.ts';
import { SCENES } from './gallery/scenes.ts';

const scenes = Object.entries(SCENES);

test.for(scenes)('the facts of the state %s are valid for the machine side', ([, scene]) => {
  expect(SetupState.parse(scene.state)).toEqual(scene.state);
  expect(History.parse(scene.history)).toEqual(scene.history);
});

const plans = scenes.flatMap(
  ([
    name,
    {
      plan,
      state: { choice },
    },
  ]) =>
    plan === 'slow' || 'code' in plan || choice === null ? [] : [[name, planFor(choice, {}, plan)] as const],
);

test.for(plans)('the plan of the state %s is valid for the machine side', ([, plan]) => {
  expect(InstallPlan.parse(plan)).toEqual(plan);
});

const configs = scenes.flatMap(([name, { page, config, state }]) =>
  page !== 'apply' || config === 'slow' || 'code' in config || state.choice === null
    ? []
    : [[name, configFor(state.choice, {}, config)] as const],
);

test.for(configs)('the configuration of the state %s is valid for the machine side', ([, config]) => {
  expect(ConfigPlan.parse(config)).toEqual(config);
});

test('what voice servers of the gallery say is valid for the machine side', () => {
  const looks = scenes.flatMap(([, { look }]) => (look === 'silent' || 'code' in look ? [] : [look]));
  expect(looks.length).toBeGreaterThan(2);
  expect(looks.map((look) => ServerLook.parse(look))).toEqual(looks);
});

/** Figures from the design drawings of the pages. */
test('the gallery shows the worked example', () => {
  const { recommended, alternatives, tiers } = recommend(imagine(of('choose-done'), {}, registry));
  expect(recommended.names.llm).toBe('Phi-3-mini');
  expect(recommended.turnSec.total).toBeCloseTo(14, 0);
  expect(recommended.verdict).toBe('close');
  expect(alternatives.map(({ kind }) => kind)).toEqual(['hybrid', 'fastest', 'best-of-catalogue']);
  expect(tiers.find(({ name }) => name === 'HEAVY_CPU')?.llmSec).toBeCloseTo(16, 0);
});

test('every state of the gallery is different from all others', () => {
  const seen = new Set(scenes.map(([, scene]) => JSON.stringify(scene)));
  expect(seen.size).toBe(scenes.length);
});

function of(name: string): SetupState {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`no state ${name}`);
  return scene.state;
}
