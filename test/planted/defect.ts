/** One change to one file that contains `find` exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A mistake that a change could introduce, and where `npm test` must notice it. */
export interface Defect {
  /** The mistake in a reviewer's words. */
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly noticedBy: Notice;
}

/** The part of `npm test` that must fail, reduced to the tests that notice the mistake. */
export interface Notice {
  /** A command that `npm test` runs, with only a selection of its tests added. */
  readonly command: string;
  /** What its output must contain. */
  readonly names: RegExp;
}

export const byLint = (names: RegExp): Notice => ({ command: 'biome ci .', names });
export const byTypes = (names: RegExp, project = '.'): Notice => ({ command: `tsc -p ${project}`, names });
export const byVitest = (file: string, names: RegExp): Notice => ({ command: `vitest run ${file}`, names });

/** @param scene one of the gallery's, as in its test's title */
export const byGallery = (scene: string, names: RegExp): Notice => ({
  command: `playwright test --project gallery -g "${scene} holds in"`,
  names,
});

export const byDesktop = (title: string): Notice => ({
  command: `playwright test --project desktop -g "${title}"`,
  names: new RegExp(title),
});

/** Replaces one piece of text by another. */
export const change = (file: string, find: string, replace: string): Edit => ({ file, find, replace });
