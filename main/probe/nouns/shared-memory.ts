import { z } from 'zod';

const bytes = z.int().nonnegative().nullable();

/** What is said about the RAM that a card without memory of its own may use. `null`: nobody said. */
export const SharedMemory = z.object({
  /** By the llama.cpp runtime: Metal's recommended working set, Vulkan's heaps, CUDA's total. */
  runtimeBytes: bytes,
  /** Reserved for it by the firmware: the system does not count this as RAM. */
  carveOutBytes: bytes,
  /** RAM that AMD's driver lends it besides (GTT). */
  gttBytes: bytes,
  /** The runtime computes on another card of the same backend, one with memory of its own. */
  isPassedOver: z.boolean(),
});
export type SharedMemory = z.infer<typeof SharedMemory>;
