import { join } from 'node:path';

/** The record's name in our folder, without its ending. */
export const RECORD_NAME = 'configured';

/** Where the record of the last written configuration is. */
export const recordPath = (home: string): string => join(home, `${RECORD_NAME}.json`);
