import type { ToolWarning } from '../../nouns/tool-warning.ts';
import { type CommandAnswer, linesOf, type Run } from '../command.ts';
import { type AmdRecord, amdCard } from './amd-card.ts';
import { parseAmdSmi } from './amd-smi.ts';
import type { DrmCard } from './drm.ts';
import type { Found } from './found-gpu.ts';
import { parseRocmSmi } from './rocm-smi.ts';
import { unanswered, unreadable } from './tool-warnings.ts';

const AMD_SMI = 'amd-smi';
const ROCM_SMI = 'rocm-smi';

export interface AmdAnswers {
  readonly amdSmi: CommandAnswer;
  readonly rocmSmi: CommandAnswer;
}

/** Runs both AMD tools at once: releases install one, the other, or both. */
export async function askAmd(run: Run): Promise<AmdAnswers> {
  const [amdSmi, rocmSmi] = await Promise.all([
    run(AMD_SMI, ['static', '--asic', '--vram', '--bus', '--driver', '--json']),
    run(ROCM_SMI, [
      '--showproductname',
      '--showmeminfo',
      'vram',
      '--showdriverversion',
      '--showbus',
      '--json',
    ]),
  ]);
  return { amdSmi, rocmSmi };
}

/** Cards and warnings from the output of AMD's tools and the kernel. Pure. */
export function parseAmd({ amdSmi, rocmSmi }: AmdAnswers, drm: readonly DrmCard[]): Found {
  const newer = parseAmdSmi(textOf(amdSmi));
  const found = newer.length > 0 ? newer : parseRocmSmi(textOf(rocmSmi));
  return {
    gpus: completed(found, drm).map(amdCard),
    warnings: [
      ...(unanswered(amdSmi, AMD_SMI) ?? []),
      ...(unanswered(rocmSmi, ROCM_SMI) ?? []),
      // A tool that failed does not matter if the other one has answered.
      ...(found.length > 0 ? [] : complaintsOf([amdSmi, AMD_SMI], [rocmSmi, ROCM_SMI])),
    ],
  };
}

/** The kernel knows the memory and the PCI id of a card, and cards that no tool lists; it knows no names. */
function completed(listed: readonly AmdRecord[], drm: readonly DrmCard[]): AmdRecord[] {
  const cards = drm.filter(({ vendor }) => vendor === 'amd');
  const rest = new Set(cards);
  const records = listed.map((record) => {
    const same = cards.find(({ busId }) => busId !== null && busId === record.busId);
    const card = same ?? (record.busId === null && listed.length === cards.length ? [...rest][0] : undefined);
    if (card === undefined) return record;
    rest.delete(card);
    return {
      ...record,
      deviceId: record.deviceId ?? card.deviceId,
      vramBytes: record.vramBytes ?? card.vramBytes,
      gttBytes: record.gttBytes ?? card.gttBytes,
      busId: record.busId ?? card.busId,
    };
  });
  // Cards that a tool lists without bus ids cannot be distinguished from those the kernel lists.
  const unlisted = records.some(({ busId }) => busId === null) ? [] : [...rest];
  return [
    ...records,
    ...unlisted.map((card) => ({
      ...card,
      gfx: null,
      name: card.name ?? `AMD GPU ${card.deviceId}`.trim(),
    })),
  ];
}

/** Both tools usually report the same problem: it is reported once. */
function complaintsOf(...asked: readonly (readonly [CommandAnswer, string])[]): ToolWarning[] {
  const complaints = asked
    .filter(([{ kind }]) => kind === 'ended')
    .map(([answer, tool]) => complaintOf(answer, tool));
  const isOfDriver = ({ code }: ToolWarning) => code.startsWith('amd-');
  return complaints.filter(
    (complaint, at) =>
      !isOfDriver(complaint) || complaints.findIndex(({ code }) => code === complaint.code) === at,
  );
}

/** What AMD's tools print if they cannot name a card. */
const COMPLAINTS = [
  { says: /missing the following required groups|permission denied/i, means: 'amd-no-permission' },
  {
    says: /driver (is )?not (initialized|loaded|found)|not found in modules|NO_DRV|DRIVER_NOT_LOADED|initstate/i,
    means: 'amd-driver-not-running',
  },
  {
    says: /no AMD GPUs? (specified|found|detected)|no GPUs? (found|detected)|no (supported )?devices/i,
    means: 'amd-no-devices',
  },
] as const;

function complaintOf(answer: CommandAnswer, tool: string): ToolWarning {
  const text = textOf(answer);
  const complaint = COMPLAINTS.find(({ says }) => says.test(text));
  return complaint === undefined ? unreadable(answer, tool) : { code: complaint.means, tool };
}

const textOf = (answer: CommandAnswer): string => linesOf(answer).join('\n');
