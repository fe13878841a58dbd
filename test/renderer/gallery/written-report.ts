import { recommend } from '../../../main/recommend/recommend.ts';
import { imagine } from '../../../main/recommend/what-if.ts';
import type { WrittenReport } from '../../../main/report/nouns/report.ts';
import { lastFailed } from '../../../main/steps/nouns/how-far.ts';
import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import { registry } from './registry.ts';
import type { Scene } from './scene.ts';

/** The report on a scene, with a text that reads like the machine side's. */
export function writtenReport(scene: Scene, state: SetupState): WrittenReport {
  const recommendation = state.machine === null ? null : recommend(imagine(state, {}, registry));
  const lines = [
    `Voicefit ${scene.about.version}, 24 November 2026`,
    ...(recommendation?.summary ?? ['This machine has not been looked at.']),
  ];
  const last = lastFailed(state.failed);
  return {
    report: {
      voicefitVersion: scene.about.version,
      createdAt: '2026-11-24T10:40:00Z',
      registryId: registry.id,
      system: 'linux x64',
      machine: state.machine,
      speed: state.speed,
      recommendation,
      choice: state.choice,
      history: scene.history,
      failed: last && { step: last.step, failure: last.failure },
      warnings: state.warnings,
    },
    text: `${lines.join('\n')}\n`,
  };
}
