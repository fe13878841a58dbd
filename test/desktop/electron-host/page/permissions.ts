/** Electron's names of permissions, and Chromium's for the same in its protocol. */
const NAMES = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'speaker-selection': ['speaker-selection'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
} as const;

export type Permission = keyof typeof NAMES;

/** All permissions that we ask the app about. */
export const PERMISSIONS: readonly Permission[] = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'geolocation',
  'idle-detection',
  'media',
  'midi',
  'notifications',
  'speaker-selection',
  'storage-access',
  'window-management',
];

/** Chromium's name for it. */
export const chromiumNames = (permission: Permission): readonly string[] => NAMES[permission];
