import { type Contention, takenCores, watchContention } from '../contention.ts';
import type { InferenceClient } from '../inference/client.ts';
import type { Visit } from './samples.ts';

/** A visit, and how many of the wanted cores others took meanwhile; known once its window has closed. */
export interface MadeVisit {
  readonly visit: Visit;
  takenCores: number;
}

/** Systems count CPU time in ticks of 10 ms: in a shorter window, their rounding looks like other work. */
const WINDOW_MS = 200;

/** Cores that others may take before a visit counts as disturbed. */
const CALM_CORES = 0.12;

/**
 * Says of each visit whether other programs disturbed it: a burst of a second is not seen in the average of a whole
 * run. Short visits are judged together with their neighbours.
 */
export class CalmWatch {
  readonly #worker: InferenceClient;
  readonly #wanted: { readonly threads: number; readonly logicalCores: number };
  #window: Window | null = null;

  /** @param wanted the cores that a measurement wants for itself, and all that there are */
  constructor(worker: InferenceClient, wanted: { threads: number; logicalCores: number }) {
    this.#worker = worker;
    this.#wanted = wanted;
  }

  async during(make: () => Promise<Visit>): Promise<MadeVisit> {
    this.#window ??= {
      others: await watchContention(),
      ownSec: await ownCpuSec(this.#worker),
      sinceMs: performance.now(),
      visits: [],
    };
    const made = { visit: await make(), takenCores: 0 };
    this.#window.visits.push(made);
    if (performance.now() - this.#window.sinceMs >= WINDOW_MS) await this.close();
    return made;
  }

  /** Judges the visits that are not judged yet. */
  async close(): Promise<void> {
    if (this.#window === null) return;
    const { others, ownSec, visits } = this.#window;
    this.#window = null;
    const contention = await others((await ownCpuSec(this.#worker)) - ownSec);
    for (const made of visits) made.takenCores = takenCores(contention, this.#wanted);
  }
}

interface Window {
  readonly others: (ownSec: number) => Promise<Contention>;
  readonly ownSec: number;
  readonly sinceMs: number;
  readonly visits: MadeVisit[];
}

/** CPU seconds of this process and the worker so far. */
async function ownCpuSec(worker: InferenceClient): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + (await worker.cpuSec());
}

/** Whether others left a visit undisturbed. */
export function isCalm({ takenCores }: MadeVisit): boolean {
  return takenCores <= CALM_CORES;
}

/** The undisturbed visits; if there are none, the one that was disturbed least. */
export function calmest(made: readonly MadeVisit[]): MadeVisit[] {
  const calm = made.filter(isCalm);
  return calm.length > 0 ? calm : made.toSorted((a, b) => a.takenCores - b.takenCores).slice(0, 1);
}

/** All visits, but for those to a rare model that others disturbed each time: its speed can be inferred instead. */
export function countedVisits<Model>(
  made: ReadonlyMap<Model, readonly MadeVisit[]>,
  rare: ReadonlySet<Model>,
): Map<Model, readonly MadeVisit[]> {
  return new Map([...made].filter(([model, visits]) => !rare.has(model) || visits.some(isCalm)));
}
