import type { TierTable } from '../../../../preload/contract.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, UNKNOWN, warningsSection } from './shared.ts';

const COLUMNS: Column[] = [
  { head: 'Tier' },
  { head: 'RAM', align: 'right' },
  { head: 'Cores', align: 'right' },
  { head: 'GPU', align: 'right' },
  { head: 'Score', align: 'right' },
  { head: 'STT + LLM + TTS', align: 'right', spare: 2 },
  { head: 'Calls', align: 'right', spare: 1 },
  { head: 'Language model', wraps: true },
];

/** What each tier asks for, and what it is expected to give. */
export function tiersPage(page: Page, { tiers, warnings }: TierTable): string[] {
  return [
    ...section(page, 'Tiers, lowest first', table(page, COLUMNS, tiers.map(tierRow))),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit recommend', 'says which of them this machine should run, and why']]),
  ];
}

function tierRow({
  name,
  requirements,
  models,
  expectations,
  ...tier
}: TierTable['tiers'][number]): string[] {
  const threshold = tier.cpu_benchmark_threshold ?? tier.cpu_benchmark_min;
  const { stt_latency_sec: stt, llm_latency_sec: llm, tts_latency_sec: tts } = expectations;
  return [
    name,
    `${requirements.min_ram_gb} GB`,
    String(requirements.min_cpu_cores),
    requirements.gpu_required ? `${requirements.min_gpu_vram_gb ?? 0} GB` : 'no',
    threshold === undefined ? UNKNOWN : `> ${threshold}`,
    llm === undefined ? UNKNOWN : `${stt ?? UNKNOWN} + ${llm} + ${tts ?? UNKNOWN} s`,
    String(expectations.recommended_concurrent_calls ?? UNKNOWN),
    models.llm?.name.replace(/\.gguf$/, '') ?? 'in the cloud',
  ];
}
