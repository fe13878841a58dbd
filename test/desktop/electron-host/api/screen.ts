import { whole } from '../whole.ts';

const AREA = { x: 0, y: 0, width: 1920, height: 1080 };

const display: Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'size' | 'scaleFactor'> = {
  id: 1,
  bounds: AREA,
  workArea: AREA,
  size: { width: AREA.width, height: AREA.height },
  scaleFactor: 1,
};

/** One screen of a common size. */
export const screen: Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'> = {
  getAllDisplays: () => [whole<Electron.Display>(display)],
  getPrimaryDisplay: () => whole<Electron.Display>(display),
};
