import {
  DURATION,
  EDGE_KERNEL,
  FLOW,
  type PiperShape,
  SPEAKER_CHANNELS,
  TEXT_ENCODER,
} from './piper-shape.ts';

/** Multiply-adds of the parts of a Piper voice: arithmetic from its shape. */

/** The decoder, for a frame. */
export function decoderWork({ hidden, decoder }: PiperShape): number {
  const { stages, blocks } = decoder;
  let { channels } = decoder;
  let perFrame = 1;
  let work = hidden * channels * EDGE_KERNEL;
  for (const { rate, kernel } of stages) {
    work += perFrame * channels * (channels / 2) * kernel;
    perFrame *= rate;
    channels /= 2;
    const taps = blocks.map((block) => block.kernel * block.dilations.length * (block.isPaired ? 2 : 1));
    work += perFrame * channels * channels * sum(taps);
  }
  return work + perFrame * channels * EDGE_KERNEL;
}

/** The flow, for a frame. */
export function flowWork({ hidden }: PiperShape): number {
  const { couplings, layers, kernel } = FLOW;
  const atBothEnds = hidden * hidden;
  const gated = layers * 2 * hidden * hidden * kernel;
  // The last layer adds nothing to what the next one would get.
  const passedOn = (2 * layers - 1) * hidden * hidden;
  return couplings * (atBothEnds + gated + passedOn);
}

/** The text encoder and the duration predictor, for a symbol of a sentence of so many. */
export function symbolWork({ hidden, filter }: PiperShape, symbols: number): number {
  const { layers, kernel, relativeWindow } = TEXT_ENCODER;
  const attention = 4 * hidden * hidden + 2 * hidden * (symbols + 2 * relativeWindow + 1);
  const encoder = layers * (attention + 2 * hidden * filter * kernel) + 2 * hidden * hidden;
  const separable = DURATION.layers * (hidden * DURATION.kernel + hidden * hidden);
  const predictor =
    2 * hidden * hidden + separable + DURATION.flows * (hidden + separable + hidden * DURATION.outputs);
  return encoder + predictor;
}

/** What a voice of several speakers computes besides, for a sentence. */
export function speakerWork({ hidden, decoder }: PiperShape): number {
  const gates = FLOW.couplings * FLOW.layers * 2 * hidden;
  return SPEAKER_CHANNELS * (gates + hidden + decoder.channels);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
