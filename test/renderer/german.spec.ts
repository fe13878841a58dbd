import { registry } from './gallery/registry.ts';
import { expect, SCENE_NAMES, sceneNamed, test } from './gallery-page.ts';

/** What the model list adds to a licence is its owner's, in English. */
const NOTES = JSON.stringify(registry.models);

for (const name of SCENE_NAMES) {
  test(`${name} says in German what the machine side tells`, async ({ gallery }) => {
    const { page } = gallery;
    await gallery.show(name, { language: 'de-DE' });
    // What is folded away is the page's too.
    await page.evaluate(unfold);
    await gallery.settle();
    const scene = sceneNamed(name);
    const doing = scene.state.running?.progress.detail;
    // The report and what a broken page tells of itself are for the maker, who reads English.
    const inEnglish = await page.locator('body [lang=en]:not(pre, pre *, option)').allTextContents();
    expect(inEnglish.filter((text) => text !== doing && !NOTES.includes(JSON.stringify(text)))).toEqual([]);
    const said = (await page.locator('body').textContent()) ?? '';
    expect(sentencesOf(scene).filter((sentence) => said.includes(sentence))).toEqual([]);
  });
}

function unfold(): void {
  for (const button of document.querySelectorAll('main button[aria-expanded=false]:not([aria-haspopup])')) {
    if (button instanceof HTMLElement) button.click();
  }
}

/** The sentences of the machine side that the page could show. */
function sentencesOf({ state, history, folders, adviceFails }: ReturnType<typeof sceneNamed>): string[] {
  const problems = folders === 'slow' ? [] : Object.values(folders).map(({ problem }) => problem);
  const failures = [state.failed?.failure, adviceFails, ...problems].flatMap((it) =>
    it === null || it === undefined ? [] : [it.message, it.nextStep],
  );
  const warnings = [state.machine, state.speed, history].flatMap((it) => it?.warnings ?? []);
  const reasons = state.machine?.gpus.flatMap(({ reason }) => reason ?? []) ?? [];
  const changes = history.entries.flatMap((entry) => entry.changes);
  return [...failures, ...warnings.map(({ message }) => message), ...reasons, ...changes];
}
