import type { TierTable } from '../../../../preload/contract.ts';
import { section, UNKNOWN } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, warningsSection } from './shared.ts';

/** The requirements of each tier, and its expected performance. */
export function tiersPage(page: Page, { tiers, warnings }: TierTable): string[] {
  const words = page.wording.texts.terminal.lists.tiers;
  const columns: Column[] = [
    { head: words.tier },
    { head: words.ram, align: 'right' },
    { head: words.cores, align: 'right' },
    { head: words.gpu, align: 'right' },
    { head: words.score, align: 'right' },
    { head: words.seconds, align: 'right', spare: 2 },
    { head: words.calls, align: 'right', spare: 1 },
    { head: words.model, wraps: true },
  ];
  const rows = tiers.map((tier) => tierRow(page, tier));
  return [
    ...section(page, words.title, table(page, columns, rows)),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit recommend', words.next]]),
  ];
}

function tierRow(
  { wording: { texts, format } }: Page,
  { name, requirements, models, expectations, ...tier }: TierTable['tiers'][number],
): string[] {
  const words = texts.terminal.lists.tiers;
  const threshold = tier.cpu_benchmark_threshold ?? tier.cpu_benchmark_min;
  const { stt_latency_sec: stt, llm_latency_sec: llm, tts_latency_sec: tts } = expectations;
  const seconds = (value: number | undefined) => (value === undefined ? UNKNOWN : format.limit(value));
  return [
    name,
    `${format.limit(requirements.min_ram_gb)} GB`,
    String(requirements.min_cpu_cores),
    requirements.gpu_required ? `${format.limit(requirements.min_gpu_vram_gb ?? 0)} GB` : words.noGpu,
    threshold === undefined ? UNKNOWN : `> ${format.limit(threshold)}`,
    llm === undefined ? UNKNOWN : `${seconds(stt)} + ${seconds(llm)} + ${seconds(tts)} s`,
    String(expectations.recommended_concurrent_calls ?? UNKNOWN),
    models.llm?.name.replace(/\.gguf$/, '') ?? words.cloud,
  ];
}
