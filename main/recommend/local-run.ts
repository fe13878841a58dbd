import { findLlm } from '../../registry/find-model.ts';
import type { NamedTier } from '../../registry/schema.ts';
import type { Provenance, Range } from '../benchmark/nouns/speed-profile.ts';
import { MB } from '../nouns/bytes.ts';
import { cardFor, cardForModelsBytes, ramForModelsBytes } from '../predict/capacity.ts';
import { keepsPrefix } from '../predict/keeps-prefix.ts';
import { memoryBytes } from '../predict/memory.ts';
import type { Unproven } from '../predict/nouns/unproven.ts';
import { whyUnproven } from '../predict/proven.ts';
import type { PredictedSpeed } from '../predict/speed.ts';
import { type NamedModel, speedOf } from '../predict/speed-source.ts';
import { type ReplySec, replySec } from '../predict/turn.ts';
import { ramOfModelBytes } from '../probe/nouns/card-memory.ts';
import type { Gpu } from '../probe/nouns/machine.ts';
import { listedBySizeSec } from './listed-by-size.ts';
import { type ThinksHere, thinksHere } from './nouns/thinks-here.ts';
import { type SpeechMemory, speechMemory } from './speech-models.ts';
import { type SpeechSeconds, speechSeconds } from './speech-seconds.ts';
import { isContended, type Subject } from './subject.ts';

/** A size that has to fit, and the capacity that it has to fit in. */
export interface Room {
  /** `null`: unknown. */
  readonly neededBytes: number | null;
  readonly capacityBytes: number;
}

/** A language model on this machine, with the speech models of a tier: its costs here. */
export interface LocalRun {
  readonly tier: NamedTier;
  /** The tier's own language model, or its replacement. */
  readonly isTiersOwn: boolean;
  readonly llm: { readonly id: string; readonly shortName: string; readonly known: NamedModel | null };
  /** The card that it would run on; `null`: the CPU. */
  readonly gpu: Gpu | null;
  /** Of the language model only; `null` if its shape is unknown. */
  readonly llmBytes: number | null;
  /** Of the speech models, in the RAM that the language model leaves. */
  readonly speechMemory: SpeechMemory;
  /** What has to fit, and where. Of a card that shares the RAM both: its part, and all models together. */
  readonly onCard: Room | null;
  readonly inRam: Room;
  readonly speed: PredictedSpeed | null;
  readonly reply: ReplySec | null;
  /** Seconds of a later reply, and their source. */
  readonly llmSec: number | null;
  readonly llmRange: Range | null;
  readonly provenance: Provenance | null;
  readonly speech: SpeechSeconds;
  /** Why its seconds are not predicted, unless they were measured; `null`: they are, or it is not known what it is. */
  readonly notPredicted: Unproven | null;
  /** The seconds that are compared with the limit: the slow end of a contended measurement. */
  readonly countedSec: number | null;
  /** Whether callers wait for thoughts, which none of the seconds contains. */
  readonly thinks: ThinksHere;
  /** It reads the whole prompt before each reply, which its seconds contain. */
  readonly rereads: boolean;
}

/** The language model of the tier; `null` for the fallback. */
export function tierRun(tier: NamedTier, subject: Subject): LocalRun | null {
  const own = tier.models.llm;
  if (own === null) return null;
  const known = findLlm(subject.registry, own.name);
  const listedBytes = own.size_mb === undefined ? null : own.size_mb * MB;
  const bytes = known === null ? listedBytes : memoryBytes(known.model, subject.registry.context_tokens);
  const gpu = tier.requirements.gpu_required ? cardFor(subject.machine, bytes ?? 0) : null;
  const expected =
    tier.requirements.gpu_required && gpu === null ? undefined : tier.expectations.llm_latency_sec;
  const listed = { isTiersOwn: true, listedBytes, expectedSec: expected ?? null };
  return runOf(tier, known, own.name, gpu, subject, listed);
}

/** Any model of the catalogue instead of the tier's own: on the card if it fits there. */
export function modelRun(tier: NamedTier, known: NamedModel, subject: Subject): LocalRun {
  const bytes = memoryBytes(known.model, subject.registry.context_tokens);
  const card = cardFor(subject.machine, bytes);
  const gpu = card !== null && bytes <= cardForModelsBytes(card, subject.machine) ? card : null;
  const expectedSec = gpu === null ? null : listedBySizeSec(known.model, subject.registry);
  return runOf(tier, known, known.id, gpu, subject, { isTiersOwn: false, listedBytes: null, expectedSec });
}

/** What the list states, if nothing better is known. */
interface Listed {
  readonly isTiersOwn: boolean;
  readonly listedBytes: number | null;
  readonly expectedSec: number | null;
}

function runOf(
  tier: NamedTier,
  known: NamedModel | null,
  name: string,
  gpu: Gpu | null,
  subject: Subject,
  { isTiersOwn, listedBytes, expectedSec }: Listed,
): LocalRun {
  const { registry, machine } = subject;
  const llmBytes = known === null ? null : memoryBytes(known.model, registry.context_tokens);
  const atLeastBytes = llmBytes ?? listedBytes;
  const ramBytes = ramOfModelBytes(gpu, atLeastBytes ?? 0);
  const memory = speechMemory(tier, ramBytes, subject);
  const unproven = known === null ? null : whyUnproven(known.model.shape);
  // In proportion to its bytes nothing is known of a kind that was never confirmed.
  const listedSec = isTiersOwn || unproven === null ? expectedSec : null;
  const seconds = llmSeconds(known, gpu, subject, listedSec);
  return {
    tier,
    isTiersOwn,
    llm: { id: known?.id ?? name, shortName: known?.model.short_name ?? name, known },
    gpu,
    llmBytes,
    speechMemory: memory,
    onCard: gpu && { neededBytes: atLeastBytes, capacityBytes: cardForModelsBytes(gpu, machine) },
    inRam: {
      neededBytes: atLeastBytes === null ? null : ramBytes + memory.ramBytes,
      capacityBytes: Math.max(0, ramForModelsBytes(machine.memory.usableBytes)),
    },
    speech: speechSeconds(tier, subject),
    ...seconds,
    notPredicted: seconds.provenance === 'measured' ? null : unproven,
    thinks: known === null ? 'never' : thinksHere(known.model, subject.wishes.target),
    rereads: known !== null && !keepsPrefix(known.model.shape),
  };
}

type LlmSeconds = Pick<LocalRun, 'speed' | 'reply' | 'llmSec' | 'llmRange' | 'provenance' | 'countedSec'>;

function llmSeconds(
  known: NamedModel | null,
  gpu: Gpu | null,
  subject: Subject,
  expectedSec: number | null,
): LlmSeconds {
  const speed = known === null ? null : speedHere(known, gpu, subject);
  const servedSec = known === null ? null : servedBy(subject, known.id);
  if (speed === null) {
    const llmSec = servedSec ?? expectedSec;
    const listed = llmSec === null ? null : 'registry';
    const provenance = servedSec === null ? listed : 'measured';
    return { speed, reply: null, llmSec, llmRange: null, provenance, countedSec: llmSec };
  }
  const rereads = known !== null && !keepsPrefix(known.model.shape);
  const reply = served(replySec(speed, subject.registry.turn, rereads), servedSec);
  const { later, range } = reply;
  const countedSec = isContended(subject) && range !== null ? range.high : later;
  const provenance = servedSec === null ? speed.provenance : 'measured';
  return { speed, reply, llmSec: later, llmRange: range, provenance, countedSec };
}

/** What a voice server took for a later reply of a model; `null`: none was measured. */
function servedBy({ spoken: { llm } }: Subject, id: string): number | null {
  return Object.hasOwn(llm, id) ? (llm[id] ?? null) : null;
}

/** A voice server's own seconds count more than what was predicted for it. */
function served(reply: ReplySec, later: number | null): ReplySec {
  if (later === null) return reply;
  const scale = later / reply.later;
  // How busy the machine was during a benchmark says nothing about what a server was seen to do.
  return { ...reply, later, range: null, firstSentence: reply.firstSentence * scale };
}

function speedHere(known: NamedModel, gpu: Gpu | null, { speed, registry }: Subject): PredictedSpeed | null {
  const backend = gpu === null ? 'cpu' : gpu.backend;
  const reference = registry.models.llm[registry.reference_model] ?? null;
  return backend === null ? null : speedOf(known, speed, backend, reference);
}
