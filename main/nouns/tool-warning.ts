import { z } from 'zod';

const tool = z.string();

/** What is wrong with a tool that reports graphics cards, or with its output. */
export const ToolWarning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('tool-silent'), tool, sec: z.number() }),
  z.object({
    code: z.literal('tool-not-startable'),
    tool,
    /** The system's code or message. */
    why: z.string(),
  }),
  z.object({ code: z.literal('tool-killed'), tool, signal: z.string() }),
  z.object({
    code: z.literal('tool-failed'),
    tool,
    exitCode: z.number(),
    /** Its first line; `null`: it printed nothing. */
    printed: z.string().nullable(),
  }),
  z.object({ code: z.literal('tool-unreadable'), tool, printed: z.string().nullable() }),
  z.object({
    code: z.enum([
      'nvidia-driver-unreachable',
      'nvidia-driver-not-loaded',
      'nvidia-driver-mismatch',
      'nvidia-library-missing',
      'nvidia-blocked',
      'nvidia-no-permission',
      'nvidia-nvml-failed',
      'nvidia-gpu-lost',
      'nvidia-no-devices',
    ]),
  }),
  z.object({ code: z.enum(['amd-no-permission', 'amd-driver-not-running', 'amd-no-devices']), tool }),
]);
export type ToolWarning = z.infer<typeof ToolWarning>;
