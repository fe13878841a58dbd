import type { Stats } from 'node:fs';

const ALL_READ = 0o444;
const GROUP_WRITE = 0o020;
const OTHERS_WRITE = 0o002;

type Owned = Pick<Stats, 'dev' | 'uid' | 'gid' | 'mode'>;

/**
 * Whether a file may get a second name in the models folder instead of being copied. Both names then share content,
 * owner and mode, and neither program may change those for the other. Content is safe: model files are replaced,
 * never written in place, by us as by the programs that we look at. Owner and mode must therefore be right already:
 * - the owner of the models folder owns the file, so nobody else can change it or its mode;
 * - everyone may read it, as a server that runs as another user must;
 * - nobody may write it who may not replace it in the models folder anyway.
 * Whatever is linked must not be passed to `giveOwnerOf`. Access on Windows is not told by a mode, so there it is
 * copied.
 */
export function mayLink(file: Owned, folder: Owned, platform: NodeJS.Platform): boolean {
  return (
    platform !== 'win32' &&
    file.dev === folder.dev &&
    file.uid === folder.uid &&
    (file.mode & ALL_READ) === ALL_READ &&
    (file.mode & OTHERS_WRITE) === 0 &&
    ((file.mode & GROUP_WRITE) === 0 || isGroupOf(folder, file.gid))
  );
}

function isGroupOf(folder: Owned, gid: number): boolean {
  return folder.gid === gid && (folder.mode & GROUP_WRITE) !== 0;
}
