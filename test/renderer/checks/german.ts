import { expect } from '@playwright/test';
import { lastFailed } from '../../../main/steps/nouns/how-far.ts';
import { english } from '../../../main/words/plain-wording.ts';
import { registry } from '../gallery/registry.ts';
import type { Scene } from '../gallery/scene.ts';
import type { GalleryPage } from '../gallery-page.ts';

/** The model list's licence notes are in English. */
const NOTES = JSON.stringify(registry.models);

/** No sentence of the machine side is left in English, on the page and in folded parts. */
export async function saysAllInGerman(gallery: GalleryPage, scene: Scene): Promise<void> {
  const { page } = gallery;
  await page.evaluate(unfold);
  await gallery.settle();
  // The report and the details of a crashed page are for the developer, who reads English.
  const marked = await page.locator('body [lang=en]:not(pre, pre *, option)').allTextContents();
  const inEnglish = marked.filter((text) => !NOTES.includes(JSON.stringify(text)));
  expect.soft(inEnglish, `German, marked as English: ${gallery.where}`).toEqual([]);
  const said = (await page.evaluate(textForUsers)).replaceAll('\u00A0', ' ');
  const left = sentencesOf(scene).filter((sentence) => said.includes(sentence));
  expect.soft(left, `German, sentences of the machine side: ${gallery.where}`).toEqual([]);
}

/** In the page: all text except the report's, which is English. */
function textForUsers(): string {
  const copy = document.body.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const report of copy.querySelectorAll('pre')) report.remove();
  return copy.textContent ?? '';
}

function unfold(): void {
  for (const button of document.querySelectorAll('main button[aria-expanded=false]:not([aria-haspopup])')) {
    if (button instanceof HTMLElement) button.click();
  }
}

/** The English sentences that the page could show. */
function sentencesOf({ state, history, folders, adviceFails }: Scene): string[] {
  const problems = folders === 'slow' ? [] : Object.values(folders).map(({ problem }) => problem);
  const failures = [lastFailed(state.failed)?.failure, adviceFails, ...problems].flatMap((it) =>
    it === null || it === undefined ? [] : Object.values(english.failure(it)),
  );
  const warnings = [state.machine, state.speed, history].flatMap((it) => it?.warnings ?? []);
  const causes = state.machine?.gpus.map((gpu) => english.causes(gpu.causes)) ?? [];
  const differences = history.entries.flatMap((entry) => entry.differences.map(english.difference));
  const { probe, benchmark } = state.running;
  const activities = [probe, benchmark].flatMap((step) => step?.progress.activity ?? []);
  const doing = activities.map(english.activity);
  return [...failures, ...warnings.map(english.warning), ...causes, ...differences, ...doing].filter(
    (sentence) => sentence !== '',
  );
}
