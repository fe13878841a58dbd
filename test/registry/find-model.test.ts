import { expect, test } from 'vitest';
import { findGpu, findLlm, findStt, findTts } from '../../registry/find-model.ts';
import { loadRegistry } from '../../registry/load.ts';

const registry = await loadRegistry();

test.for(['phi-3-mini-4k-instruct.Q4_K_M.gguf', 'PHI-3-Mini-4k-Instruct.q4_k_m.GGUF'])(
  'the language model in %s is Phi-3-mini',
  (fileName) => {
    expect(findLlm(registry, fileName)?.id).toBe('phi-3-mini-4k-instruct');
  },
);

test.for(['en_US-lessac-high', 'en_US-lessac-high.onnx', 'EN_us-lessac-high.ONNX'])(
  'the voice in %s is lessac',
  (fileName) => {
    expect(findTts(registry, fileName)?.id).toBe('en_US-lessac-high');
  },
);

test('a speech-to-text model is found by the folder it unpacks to', () => {
  expect(findStt(registry, 'vosk-model-en-us-0.22')?.model.size).toBe('big');
});

test.for(['', 'constructor', '__proto__', 'llama-2-7b-chat'])(
  'no model has the file name "%s"',
  (fileName) => {
    expect([findLlm, findStt, findTts].map((find) => find(registry, fileName))).toEqual([null, null, null]);
  },
);

test('every listed card is found by its own name', () => {
  expect(registry.gpus.map(({ name }) => findGpu(registry, name)?.name)).toEqual(
    registry.gpus.map(({ name }) => name),
  );
});

test.for([
  ['rtx 3060 12gb', 'GeForce RTX 3060 12GB'],
  ['RTX3060 12 GB', 'GeForce RTX 3060 12GB'],
  ['4090', 'GeForce RTX 4090'],
  ['rtx 4090 24 GB', 'GeForce RTX 4090'],
  ['NVIDIA GeForce RTX 3060 Laptop GPU', 'GeForce RTX 3060 Laptop'],
  ['RTX 3060 mobile', 'GeForce RTX 3060 Laptop'],
  ['NVIDIA GeForce RTX 4070', 'GeForce RTX 4070'],
  ['NVIDIA GeForce RTX 4070 SUPER', 'GeForce RTX 4070 SUPER'],
  ['rtx4070tisuper', 'GeForce RTX 4070 Ti SUPER'],
  ['NVIDIA A100-SXM4-80GB', 'A100 80GB SXM'],
  ['NVIDIA A100-PCIE-40GB', 'A100 40GB'],
  ['NVIDIA H100 SXM5', 'H100 80GB SXM'],
  ['Tesla T4', 'T4'],
  ['NVIDIA RTX 6000 Ada Generation', 'RTX 6000 Ada'],
  ['NVIDIA GB10', 'DGX Spark (GB10)'],
  ['dgx spark', 'DGX Spark (GB10)'],
  ['AMD Radeon RX 7900 XTX', 'Radeon RX 7900 XTX'],
  ['rx7900xt', 'Radeon RX 7900 XT'],
  ['AMD Radeon 780M Graphics', 'Radeon 780M'],
  ['Intel(R) Arc(TM) A750 Graphics', 'Arc A750'],
  ['Apple M3 Pro', 'Apple M3 Pro'],
  ['m1max', 'Apple M1 Max'],
  ['Apple M4 Pro (20-core GPU)', 'Apple M4 Pro'],
  ['NVIDIA GB10 Grace Blackwell Superchip', 'DGX Spark (GB10)'],
  ['Radeon 8060S Graphics (RADV GFX1151)', 'Radeon 8060S'],
  ['AMD Radeon RX 7900 XTX (RADV NAVI31)', 'Radeon RX 7900 XTX'],
  ['AMD RYZEN AI MAX 390 w/ Radeon 8050S', 'Radeon 8050S'],
  ['Intel(R) Arc(TM) 140V GPU (16GB)', 'Arc 140V'],
  ['Intel(R) Iris(R) Xe Graphics', 'Iris Xe'],
] as const)('"%s" is the %s', ([asked, name]) => {
  expect(findGpu(registry, asked)?.name).toBe(name);
});

test.for([
  ['RTX 3060', 'GeForce RTX 3060 8GB'],
  ['NVIDIA GeForce RTX 3060', 'GeForce RTX 3060 8GB'],
  ['RTX 4060 Ti', 'GeForce RTX 4060 Ti 8GB'],
  ['Arc A770', 'Arc A770 8GB'],
  ['NVIDIA H100 80GB HBM3', 'H100 80GB PCIe'],
] as const)('"%s" leaves the variant open, so the smallest matches: %s', ([asked, name]) => {
  expect(findGpu(registry, asked)?.name).toBe(name);
});

test.for([
  ['of a size that it was not sold with', 'RTX 4090 12GB'],
  ['of a size that is not listed', 'Tesla V100-SXM2-32GB'],
  ['whose laptop sister is listed', 'RTX 3080 with Max-Q Design'],
  ['whose desktop sister is listed', 'RTX 4070 Ti Laptop'],
  ['with a letter more', 'NVIDIA GeForce RTX 4090 D'],
  ['of the generation before', 'Quadro RTX 6000'],
  ['of another vendor', 'GeForce GTX 680M'],
  ['that fits several', 'RX 7900'],
  ['that is a family', 'RTX'],
  ['that is a size', '16 GB'],
  ['that is no name', ''],
  ['that is nothing special', 'AMD Radeon Graphics'],
] as const)('a card %s is unknown: "%s"', ([, asked]) => {
  expect(findGpu(registry, asked)).toBeNull();
});

test('a size that the list does not have is taken as given', () => {
  expect(findGpu(registry, 'RTX 2060 SUPER 8GB')?.vram_gb).toBeNull();
});

test('of variants with the same memory the slower one matches; unknown speed comes last', () => {
  const gpu = (memory_bandwidth_gb_per_sec: number | null) => ({
    name: 'X1',
    vendor: 'intel' as const,
    vram_gb: 8,
    memory_bandwidth_gb_per_sec,
  });
  const slower = gpu(100);
  expect(findGpu({ gpus: [gpu(null), gpu(200), slower] }, 'x1')).toBe(slower);
});
