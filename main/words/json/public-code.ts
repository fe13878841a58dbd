import type { AdviceWarning } from '../../recommend/nouns/notice.ts';

/**
 * The public code of a warning: one for each tool, and one for everything that means a driver does not run.
 */
export function publicCode(warning: AdviceWarning): string {
  switch (warning.code) {
    case 'tool-silent':
    case 'tool-not-startable':
    case 'tool-failed':
    case 'tool-unreadable':
      return warning.code.replace('tool', warning.tool);
    case 'tool-killed':
      return `${warning.tool}-failed`;
    case 'nvidia-driver-unreachable':
    case 'nvidia-driver-not-loaded':
      return 'nvidia-driver-not-running';
    case 'as-written':
      return warning.of;
    default:
      return warning.code;
  }
}
