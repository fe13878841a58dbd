import type { WhatIf } from './what-if-input.ts';

/** Whether memory, cores, card or score are imagined: then nothing is benchmarked. */
export function imaginesHardware({ ramGb, cores, gpu, vramGb, score }: WhatIf): boolean {
  return [ramGb, cores, gpu, vramGb, score].some((given) => given !== undefined);
}

/** Whether its cards are others than those that were found. */
export function imaginesCard({ gpu, vramGb }: WhatIf): boolean {
  return gpu !== undefined || vramGb !== undefined;
}

/** Whether everything that the rules read about a machine is imagined: then no probe is needed. */
export function imaginesWholeMachine({ ramGb, cores, gpu, vramGb }: WhatIf): boolean {
  return ramGb !== undefined && cores !== undefined && (gpu !== undefined || vramGb !== undefined);
}

/** Whether the answer is about something other than this machine as it was probed and measured. */
export function imaginesAnything(whatIf: WhatIf): boolean {
  return imaginesHardware(whatIf) || whatIf.machine !== undefined || whatIf.speed !== undefined;
}
