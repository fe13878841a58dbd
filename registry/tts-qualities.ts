/** Of Piper voices, the lowest first. */
export const TTS_QUALITIES = ['x_low', 'low', 'medium', 'high'] as const;
