import { expect, test } from 'vitest';
import { isTooOldForCuda } from '../../main/probe/gpu/nvidia-age.ts';

const TOO_OLD = [
  ...[
    'Tesla K80',
    'Tesla K40m',
    'Tesla K20Xm',
    'Tesla K10.G2.8GB',
    'Tesla M2090',
    'Tesla C2075',
    'Tesla C1060',
  ],
  ...['GRID K1', 'GRID K2', 'GRID K520', 'NVIDIA GeForce GTX 780 Ti', 'GeForce GTX 760', 'GeForce GTX 770M'],
  ...['GeForce GTX 680', 'GeForce GTX 650 Ti', 'GeForce GTX 580', 'GeForce GTX 460', 'GeForce GTX 285'],
  ...['NVIDIA GeForce GT 710', 'GeForce GT 730', 'GeForce GT 740M', 'GeForce GT 640', 'GeForce GT 430'],
  ...[
    'GeForce GTX TITAN',
    'GeForce GTX TITAN Black',
    'NVIDIA GeForce GTX TITAN Z',
    'GeForce 210',
    'GeForce 710M',
  ],
  ...[
    'Quadro K2000',
    'Quadro K4200',
    'Quadro K6000',
    'Quadro K1100M',
    'Quadro K420',
    'Quadro 4000',
    'Quadro 600',
  ],
  ...[
    'GeForce 920M',
    'GeForce GTX 870M',
    'GeForce GTX 880M',
    'GeForce 9800 GT',
    'GeForce GTS 450',
    'NVS 510',
  ],
];

const YOUNG_ENOUGH = [
  ...['NVIDIA GeForce GTX 1080 Ti', 'NVIDIA GeForce GTX 970', 'GeForce GTX 980 Ti', 'GeForce GTX 960M'],
  ...[
    'GeForce GTX 750',
    'GeForce GTX 750 Ti',
    'GeForce GTX 745',
    'GeForce 840M',
    'GeForce 940MX',
    'GeForce 920MX',
  ],
  ...[
    'GeForce GTX TITAN X',
    'NVIDIA TITAN X (Pascal)',
    'NVIDIA TITAN Xp',
    'NVIDIA TITAN V',
    'NVIDIA TITAN RTX',
  ],
  ...[
    'Tesla M40',
    'Tesla M60',
    'Tesla M10',
    'Tesla P40',
    'Tesla P100-PCIE-16GB',
    'Tesla V100-SXM2-32GB',
    'Tesla T4',
  ],
  ...['Quadro K620', 'Quadro K1200', 'Quadro K2200', 'Quadro M4000', 'Quadro P4000', 'Quadro RTX 4000'],
  ...[
    'Quadro RTX 5000, Max-Q Design',
    'Quadro GV100',
    'Quadro T1000',
    'NVS 810',
    'GRID M60-8Q',
    'GRID P40-24Q',
  ],
  ...[
    'NVIDIA GeForce GT 1030',
    'NVIDIA GeForce GTX 1650',
    'NVIDIA GeForce RTX 3060',
    'NVIDIA GeForce RTX 5090',
  ],
  ...[
    'NVIDIA GeForce MX150',
    'NVIDIA RTX 4000 SFF Ada Generation',
    'NVIDIA RTX A2000',
    'NVIDIA T600',
    'NVIDIA A40',
  ],
  ...['NVIDIA H100 80GB HBM3', 'NVIDIA GH200 480GB', 'Orin (nvgpu)', 'NVIDIA GB10', 'Tegra X1', 'NVIDIA L4'],
];

test.for(TOO_OLD)('%s is too old for CUDA 12, whatever its driver', (name) => {
  expect(isTooOldForCuda(name)).toBe(true);
});

test.for(YOUNG_ENOUGH)('%s is not too old for CUDA 12', (name) => {
  expect(isTooOldForCuda(name)).toBe(false);
});
