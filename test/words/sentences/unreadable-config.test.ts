import { mkdir, symlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConfigFile } from '../../../main/configure/config-file.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import { english, plainWording } from '../../../main/words/plain-wording.ts';
import { Folder } from '../../install/given-files.ts';

const german = plainWording('de', 'de-DE');

async function failureOf(path: string) {
  const error: unknown = await readConfigFile(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof SetupError)) throw new Error('It was read.');
  return error.failure;
}

test.skipIf(process.platform === 'win32')(
  'what is no plain file is named, and no rights are asked for',
  async () => {
    await using folder = await Folder.make();
    await mkdir(folder.at('.env'));
    await symlink(folder.at('loop'), folder.at('loop'));
    for (const [path, says, sagt] of [
      [folder.at('.env'), 'it is a folder', 'es ist ein Ordner'],
      [folder.at('loop'), 'its links form a loop', 'seine Verknüpfungen führen im Kreis'],
      ['/dev/null', 'it is a pipe or a device', 'es ist eine Pipe oder ein Gerät'],
    ] as const) {
      const failure = await failureOf(path);
      expect(english.failure(failure)).toEqual({
        message: `${path} cannot be read: ${says}.`,
        nextStep: 'Put a plain file there, or copy the lines as text.',
      });
      expect(german.failure(failure)).toEqual({
        message: `${path} lässt sich nicht lesen: ${sagt}.`,
        nextStep: 'Legen Sie dort eine gewöhnliche Datei an, oder kopieren Sie die Zeilen als Text.',
      });
    }
  },
);
