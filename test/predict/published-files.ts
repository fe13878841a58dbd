import { z } from 'zod';
import { ModelShape, Quantization } from '../../registry/model-shape.ts';
import data from './published-files.json' with { type: 'json' };

/** Published GGUF files: their true size, the size of their tensors, and the shape of the model inside. */
const PublishedFile = z.object({
  id: z.string(),
  bytes: z.int(),
  tensorBytes: z.int(),
  quantization: Quantization,
  shape: ModelShape,
});
export type PublishedFile = z.infer<typeof PublishedFile>;

export const publishedFiles = z.array(PublishedFile).parse(data);

export function published(id: string): PublishedFile {
  const file = publishedFiles.find((one) => one.id === id);
  if (file === undefined) throw new Error(`no published file ${id}`);
  return file;
}
