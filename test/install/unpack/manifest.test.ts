import { expect, test } from 'vitest';
import { listModels } from '../../../main/install/list-models.ts';
import { readManifest, writeManifest } from '../../../main/install/manifest-file.ts';
import type { Manifest } from '../../../main/install/nouns/manifest.ts';
import type { Hashes } from '../../../main/install/presence.ts';
import { presenceOf } from '../../../main/install/presence.ts';
import { unpack } from '../../../main/install/unpack/unpack.ts';
import { Folder, sha256 } from '../given-files.ts';
import { archiveOf } from '../given-plan.ts';
import { zipFile } from './zip-file.ts';

test('an unpacked model appears together with its manifest, and both agree', async () => {
  await using models = await Folder.make();
  const zip = zipFile([{ name: 'vosk/am/final.mdl', data: Buffer.from('mdl') }, { name: 'vosk/README' }]);
  await models.write('stt/vosk.zip', zip);
  const hash = sha256(zip);
  const folder = models.at('stt/vosk');
  const complete = async (unfinished: string, files: Manifest['files']) => {
    expect(await readManifest(folder)).toBeNull();
    const archive = { hash, source: 'registry' } as const;
    await writeManifest(unfinished, { version: 1, id: 'vosk', archive, without: [], files });
  };
  await unpack(models.at('stt/vosk.zip'), {
    folder,
    file: 'stt/vosk.zip',
    complete: async (at, files) => complete(at, [...files]),
  });
  const manifest = await readManifest(folder);
  expect(manifest?.files.map(({ path }) => path).sort()).toEqual(['README', 'am/final.mdl']);
  const hashes: Hashes = new Map(
    manifest?.files.map(({ path, sha256 }) => [`sha256 stt/vosk/${path}`, sha256]),
  );
  const wanted = archiveOf({ bytes: zip.length, hash });
  expect(presenceOf(wanted, await listModels(models.path), hashes, models.path)).toEqual({
    kind: 'verified',
  });
});

test('a model whose manifest cannot be written does not appear', async () => {
  await using models = await Folder.make();
  await models.write('stt/vosk.zip', zipFile([{ name: 'vosk/README' }]));
  const reason = new Error('no manifest');
  const options = {
    folder: models.at('stt/vosk'),
    file: 'stt/vosk.zip',
    complete: () => Promise.reject(reason),
  };
  await expect(unpack(models.at('stt/vosk.zip'), options)).rejects.toBe(reason);
  expect((await listModels(models.path)).folders).toEqual([]);
});
