import { english } from '../../main/words/plain-wording.ts';
import { registry } from './gallery/registry.ts';
import { expect, SCENE_NAMES, sceneNamed, test } from './gallery-page.ts';

/** What the model list adds to a licence is its owner's, in English. */
const NOTES = JSON.stringify(registry.models);

for (const name of SCENE_NAMES) {
  test(`${name} says in German what the machine side found`, async ({ gallery }) => {
    const { page } = gallery;
    await gallery.show(name, { language: 'de-DE' });
    // What is folded away is the page's too.
    await page.evaluate(unfold);
    await gallery.settle();
    const scene = sceneNamed(name);
    // The report and what a broken page tells of itself are for the maker, who reads English.
    const inEnglish = await page.locator('body [lang=en]:not(pre, pre *, option)').allTextContents();
    expect(inEnglish.filter((text) => !NOTES.includes(JSON.stringify(text)))).toEqual([]);
    const said = ((await page.locator('body').textContent()) ?? '').replaceAll('\u00A0', ' ');
    expect(sentencesOf(scene).filter((sentence) => said.includes(sentence))).toEqual([]);
  });
}

function unfold(): void {
  for (const button of document.querySelectorAll('main button[aria-expanded=false]:not([aria-haspopup])')) {
    if (button instanceof HTMLElement) button.click();
  }
}

/** The English sentences of what the page could show. */
function sentencesOf({ state, history, folders, adviceFails }: ReturnType<typeof sceneNamed>): string[] {
  const problems = folders === 'slow' ? [] : Object.values(folders).map(({ problem }) => problem);
  const failures = [state.failed?.failure, adviceFails, ...problems].flatMap((it) =>
    it === null || it === undefined ? [] : Object.values(english.failure(it)),
  );
  const warnings = [state.machine, state.speed, history].flatMap((it) => it?.warnings ?? []);
  const causes = state.machine?.gpus.map((gpu) => english.causes(gpu.causes)) ?? [];
  const differences = history.entries.flatMap((entry) => entry.differences.map(english.difference));
  const activity = state.running?.progress.activity ?? null;
  const doing = activity === null ? [] : [english.activity(activity)];
  return [...failures, ...warnings.map(english.warning), ...causes, ...differences, ...doing].filter(
    (sentence) => sentence !== '',
  );
}
