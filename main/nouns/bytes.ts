/** 1024 bytes to the power of two and three: what memory is counted in. */
export const MIB = 1024 ** 2;
export const GIB = 1024 ** 3;

/** Units of downloads and disks. */
export const KB = 1e3;
export const MB = 1e6;
export const GB = 1e9;
