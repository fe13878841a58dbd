import { useReducedMotion, useThrottledValue } from '@mantine/hooks';

/** Figures cannot be read faster than four times a second; with reduced motion it is one a second. */
const CALM_MS = { usual: 250, reduced: 1000 };

/** The value, changing no faster than it can be read. */
export function useCalm<T>(value: T): T {
  return useThrottledValue(value, useReducedMotion() ? CALM_MS.reduced : CALM_MS.usual);
}
