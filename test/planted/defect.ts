/** One change to one file, in which `find` stands exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A mistake that a change could bring, and where `npm test` must notice it. */
export interface Defect {
  /** What is wrong, as a reviewer would say it. */
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly noticedBy: Notice;
}

/** The part of `npm test` that must fail, narrowed to what must fail in it. */
export interface Notice {
  /** A command that `npm test` runs, with no more than a choice among its tests added. */
  readonly command: string;
  /** What its output must name. */
  readonly names: RegExp;
}

export const byLint = (names: RegExp): Notice => ({ command: 'biome ci .', names });
export const byTypes = (names: RegExp, project = '.'): Notice => ({ command: `tsc -p ${project}`, names });
export const byVitest = (file: string, names: RegExp): Notice => ({ command: `vitest run ${file}`, names });

/** @param scene one of the gallery's, as its test is titled */
export const byGallery = (scene: string, names: RegExp): Notice => ({
  command: `playwright test --project gallery -g "${scene} holds in English"`,
  names,
});

export const byDesktop = (title: string): Notice => ({
  command: `playwright test --project desktop -g "${title}"`,
  names: new RegExp(title),
});

/** A change in place of what stands there. */
export const change = (file: string, find: string, replace: string): Edit => ({ file, find, replace });
