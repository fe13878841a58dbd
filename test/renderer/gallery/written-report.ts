import { recommend } from '../../../main/recommend/recommend.ts';
import { imagine } from '../../../main/recommend/what-if.ts';
import type { Report } from '../../../main/report/nouns/report.ts';
import { lastFailed } from '../../../main/steps/nouns/how-far.ts';
import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import { registry } from './registry.ts';
import type { Scene } from './scene.ts';

/** The report on a scene. */
export function writtenReport(scene: Scene, state: SetupState): Report {
  const last = lastFailed(state.failed);
  return {
    voicefitVersion: scene.about.version,
    createdAt: '2026-11-24T10:40:00Z',
    registryId: registry.id,
    system: 'linux x64',
    machine: state.machine,
    speed: state.speed,
    recommendation: state.machine === null ? null : recommend(imagine(state, {}, registry)),
    choice: state.choice,
    trial: state.trial,
    history: scene.history,
    failed: last && { step: last.step, failure: last.failure },
    warnings: state.warnings,
  };
}
