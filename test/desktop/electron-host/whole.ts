import type { EventEmitter } from 'node:events';

/** Emitters share Node's own methods, which return `this`: a part there, a whole here. */
export type Part<Whole> = Partial<Omit<Whole, keyof EventEmitter>>;

/**
 * Electron types its callbacks and fields with whole classes, of which we have the part that Voicefit uses. This is
 * the one place where such a part is taken for the whole. It cannot hide a shape that Electron lacks: each part says
 * `implements Pick<Electron.X, …>`, and the compiler refuses a name that `Electron.X` does not have.
 */
export function whole<Whole extends object>(part: NoInfer<Part<Whole>>): Whole;
export function whole(part: object): object {
  return part;
}
