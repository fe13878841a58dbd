import { byLint, byVitest, change, type Defect } from './defect.ts';

/** Rules, parsers and layers. */
export const ROOMS: readonly Defect[] = [
  {
    name: 'a rule is dropped',
    edits: [
      change(
        'main/recommend/rules.ts',
        'readonly Rule[] = [fitsInMemory, answersInTime]',
        'readonly Rule[] = [fitsInMemory]',
      ),
    ],
    noticedBy: byVitest('test/recommend', /FAIL.*test\/recommend/),
  },
  {
    name: 'a comparison is flipped',
    edits: [change('main/recommend/rules.ts', 'sec <= safeSec', 'sec >= safeSec')],
    noticedBy: byVitest('test/recommend', /FAIL.*test\/recommend/),
  },
  {
    name: 'a parser throws on one of the recorded outputs',
    edits: [
      change(
        'main/probe/gpu/nvidia-csv.ts',
        '  for (const line of lines) {',
        "  for (const line of lines) {\n    if (line.includes('MIG')) throw new Error('a slice');",
      ),
    ],
    noticedBy: byVitest('test/probe/nvidia.test.ts', /FAIL.*nvidia\.test\.ts/),
  },
  {
    name: 'a noun imports node:fs',
    edits: [
      change(
        'main/probe/nouns/machine.ts',
        "import { z } from 'zod';",
        "import 'node:fs';\nimport { z } from 'zod';",
      ),
    ],
    noticedBy: byLint(/main\/probe\/nouns\/machine\.ts/),
  },
  {
    name: "a room imports another room's verb",
    edits: [
      change(
        'main/report/write-report.ts',
        "import os from 'node:os';",
        "import os from 'node:os';\nimport '../probe/probe.ts';",
      ),
    ],
    noticedBy: byLint(/main\/report\/write-report\.ts/),
  },
  {
    name: "a benchmark's folder is left behind",
    edits: [
      change(
        'main/benchmark/synthetic-folder.ts',
        '    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });\n',
        '',
      ),
    ],
    noticedBy: byVitest('test/benchmark/synthetic-folder.test.ts', /disposed, it is gone/),
  },
];
