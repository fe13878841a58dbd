import { SetupError } from '../nouns/setup-error.ts';
import type { Warning } from '../nouns/warning.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import { assembleReport, type PartOutcome } from './assemble-report.ts';
import { availableBytes } from './available-memory.ts';
import type { Measured } from './calibrate.ts';
import { failIfNothingWorked } from './fail-if-nothing-worked.ts';
import { planLlm } from './llm-plan.ts';
import type { TrialReport } from './nouns/trial-report.ts';
import { type ProvenLlm, proveLlm } from './prove-llm.ts';
import { runLlm } from './run-llm.ts';
import { hearing, speaking } from './speech-parts.ts';
import type { Around, Tried, Trying } from './trying.ts';

/**
 * Runs the installed models of an option, one after the other. A part that fails is told in the report; the others are
 * tried all the same.
 * @throws the failure of the first part if no part could be tried; the signal's reason when cancelled
 */
export async function runTrial(trying: Trying, around: Around): Promise<Tried> {
  const { option, advice, known } = trying;
  const { models } = option;
  const replying = await attempted(models.llm, around, () => replied(trying, around));
  const spoken = await attempted(models.tts, around, () => speaking(trying, around));
  const heard = await attempted(models.stt, around, () => hearing(trying, around));
  const parts = { llm: replying.outcome, tts: spoken.outcome, stt: heard.outcome };
  failIfNothingWorked(parts);
  const { proven, question, reply, isContended = false } = replying.found ?? {};
  const { registry, machine } = known;
  const report = assembleReport({
    triedAt: around.now().toISOString(),
    machineId: machine.id,
    server: null,
    option,
    advice,
    registry,
    parts,
    others: [],
    predictedReply: proven === undefined ? null : predictedReply(proven),
    question: question ?? null,
    reply: reply ?? null,
    llm: proven?.trial ?? null,
    voice: spoken.found?.voice ?? null,
    heard: null,
    calibration: isContended ? null : (proven?.calibration ?? null),
    warnings: [...thoughts(proven, option), ...(isContended ? [CONTENDED] : [])],
  });
  // A disturbed trial says nothing about the next one.
  const { triedAt, machineId } = report;
  const nothing = { triedAt, machineId, server: null };
  return { report, measured: isContended ? nothing : measuredBy(report, option, proven) };
}

const CONTENDED: Warning = { code: 'trial-contended' };

interface Attempt<Found> {
  readonly outcome: PartOutcome;
  readonly found?: Found | undefined;
}

/** @param model `null`: that part runs in the cloud */
async function attempted<Found extends { readonly outcome: PartOutcome }>(
  model: string | null,
  { task: { signal } }: Around,
  run: () => Promise<Found>,
): Promise<Attempt<Found>> {
  if (model === null) return { outcome: { state: 'cloud' } };
  try {
    const found = await run();
    return { outcome: found.outcome, found };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SetupError)) throw error;
    return { outcome: { state: 'failed', failure: error.failure } };
  }
}

interface Replied {
  readonly outcome: PartOutcome;
  readonly proven: ProvenLlm;
  readonly question: string;
  readonly reply: string;
  readonly isContended: boolean;
}

async function replied({ option, known, language }: Trying, around: Around): Promise<Replied> {
  const plan = planLlm(option, known, availableBytes());
  const { logicalCores } = known.machine.cpu;
  const ran = await runLlm(plan, { language, logicalCores }, around);
  const proven = proveLlm(plan, ran, known.registry.turn);
  const { question, isContended } = ran;
  const outcome: PartOutcome = { state: 'measured', sec: proven.reply.measuredSec };
  return { outcome, proven, question, reply: ran.answer.text, isContended };
}

function predictedReply({ reply: { predictedSec: sec, range } }: ProvenLlm) {
  return sec === null ? null : { sec, range };
}

function thoughts(proven: ProvenLlm | undefined, { names, models }: Option): Warning[] {
  const sec = proven?.trial.thoughtSec ?? null;
  return sec === null ? [] : [{ code: 'thought-first', model: names.llm ?? models.llm ?? '', sec }];
}

function measuredBy(report: TrialReport, { models }: Option, proven: ProvenLlm | undefined): Measured {
  const { triedAt, machineId, parts } = report;
  const sec = parts.tts.measuredSec;
  return {
    triedAt,
    machineId,
    server: null,
    ...(models.llm !== null && proven?.ratios && { llm: { id: models.llm, ratios: proven.ratios } }),
    ...(models.tts !== null && sec !== null && { tts: { id: models.tts, sec } }),
  };
}
