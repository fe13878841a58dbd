import type { TtsModel } from '../../registry/schema.ts';

/**
 * The shapes of Piper's voices: how wide and how deep their parts are, which decides how much there is to compute.
 * Source: `piper_train/__main__.py`, `vits/lightning.py`, `config.py` and `models.py` of rhasspy/piper. The files of the
 * registry's voices have the sizes that follow from them.
 */
export interface PiperShape {
  /** Channels of the text encoder, of the duration predictor and of the flow. */
  readonly hidden: number;
  /** Channels inside a layer of the text encoder. */
  readonly filter: number;
  /** Turns frames into sound. */
  readonly decoder: {
    /** Halved at each stage. */
    readonly channels: number;
    readonly stages: readonly { readonly rate: number; readonly kernel: number }[];
    /** Residual blocks of each stage: a kernel, and its convolutions one after the other. */
    readonly blocks: readonly ResidualBlock[];
  };
}

export interface ResidualBlock {
  readonly kernel: number;
  readonly dilations: readonly number[];
  /** Each of them is followed by one of dilation 1 before it is added to what it began with. */
  readonly isPaired: boolean;
}

/** Samples of sound that a frame becomes. */
export const FRAME_SAMPLES = 256;

/** Of the decoder's first and last convolution. */
export const EDGE_KERNEL = 7;
export const TEXT_ENCODER = { layers: 6, heads: 2, kernel: 3, relativeWindow: 4 } as const;
export const FLOW = { couplings: 4, layers: 4, kernel: 5 } as const;
/** Of its four flows one is left out when speaking. */
export const DURATION = { layers: 3, kernel: 3, flows: 3, outputs: 29 } as const;
/** Of a voice with several speakers: what says which of them speaks. */
export const SPEAKER_CHANNELS = 512;

const SMALL_DECODER: PiperShape['decoder'] = {
  channels: 256,
  stages: [
    { rate: 8, kernel: 16 },
    { rate: 8, kernel: 16 },
    { rate: 4, kernel: 8 },
  ],
  blocks: [
    { kernel: 3, dilations: [1, 2], isPaired: false },
    { kernel: 5, dilations: [2, 6], isPaired: false },
    { kernel: 7, dilations: [3, 12], isPaired: false },
  ],
};

const LARGE_DECODER: PiperShape['decoder'] = {
  channels: 512,
  stages: [
    { rate: 8, kernel: 16 },
    { rate: 8, kernel: 16 },
    { rate: 2, kernel: 4 },
    { rate: 2, kernel: 4 },
  ],
  blocks: [3, 7, 11].map((kernel) => ({ kernel, dilations: [1, 3, 5], isPaired: true })),
};

const MEDIUM: PiperShape = { hidden: 192, filter: 768, decoder: SMALL_DECODER };

/** By the registry's qualities: `low` is `medium` at fewer samples per second. */
export const PIPER_SHAPES: Readonly<Record<TtsModel['quality'], PiperShape>> = {
  x_low: { hidden: 96, filter: 384, decoder: SMALL_DECODER },
  low: MEDIUM,
  medium: MEDIUM,
  high: { hidden: 192, filter: 768, decoder: LARGE_DECODER },
};
