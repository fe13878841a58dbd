import type { AdviceWarning } from '../../recommend/nouns/notice.ts';

/** The code of a warning as tools know it: one for each tool, and one for all that says a driver does not run. */
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
