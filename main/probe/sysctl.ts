import { linesOf, type Run } from './command.ts';

/** macOS's settings about the hardware: `hw.memsize: 17179869184`. Empty on other systems. */
export async function readSysctl(run: Run): Promise<ReadonlyMap<string, string>> {
  return parseSysctl(
    linesOf(await run('sysctl', ['hw', 'machdep.cpu', 'kern.hv_vmm_present', 'sysctl.proc_translated'])),
  );
}

export function parseSysctl(lines: readonly string[]): ReadonlyMap<string, string> {
  const settings = lines.map((line) => /^([\w.]+)(?::| =)\s*(.*)$/.exec(line));
  return new Map(
    settings.flatMap((setting) => (setting === null ? [] : [[setting[1] ?? '', setting[2] ?? '']])),
  );
}
