import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVosk } from '../../../main/try/stt/check-vosk.ts';
import { scratchFolder } from '../../inference/model-on-disk.ts';

/** Of a small model, as they are published today. */
const SMALL = [
  'am/final.mdl',
  'conf/mfcc.conf',
  'conf/model.conf',
  'graph/HCLr.fst',
  'graph/Gr.fst',
  'graph/disambig_tid.int',
];
const BIG = ['am/final.mdl', 'conf/mfcc.conf', 'conf/model.conf', 'graph/HCLG.fst'];
const FLAT = ['final.mdl', 'mfcc.conf', 'HCLG.fst'];
const SPEAKER = [
  'ivector/final.ie',
  'ivector/final.dubm',
  'ivector/final.mat',
  'ivector/global_cmvn.stats',
  'ivector/online_cmvn.conf',
  'ivector/splice.conf',
];
const RESCORING = ['rescore/G.carpa', 'rescore/G.fst'];
const RNNLM = [
  'rnnlm/final.raw',
  'rnnlm/feat_embedding.final.mat',
  'rnnlm/word_feats.txt',
  'rnnlm/special_symbol_opts.conf',
];

/** The header of a graph that has its words with it, or not. */
function graph(flags: number): Buffer {
  const word = (text: string) => {
    const length = Buffer.alloc(4);
    length.writeInt32LE(text.length);
    return Buffer.concat([length, Buffer.from(text)]);
  };
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return bytes;
  };
  return Buffer.concat([number(2_125_659_606), word('const'), word('standard'), number(2), number(flags)]);
}
const WITH_WORDS = graph(3);
const WITHOUT_WORDS = graph(0);

/** What the check says of a folder with these files. */
async function missingIn(files: readonly string[], content: Record<string, Buffer> = {}): Promise<string[]> {
  await using folder = await scratchFolder();
  for (const file of files) {
    await mkdir(dirname(join(folder.path, file)), { recursive: true });
    await writeFile(join(folder.path, file), content[file] ?? 'content');
  }
  return await checkVosk('vosk', folder.path).then(
    () => [],
    ({ failure }) => {
      expect(failure).toMatchObject({ code: 'stt-incomplete', folder: folder.path });
      return failure.missing;
    },
  );
}

test.for([
  ['small model', SMALL],
  ['big model', [...BIG, ...SPEAKER, ...RESCORING, ...RNNLM]],
  ['big model without what only refines its results', BIG],
  ['model of the old layout', FLAT],
  ['model that prepares sound in the other way', BIG.map((file) => file.replace('mfcc', 'fbank'))],
] as const)('a complete %s lacks nothing', async ([, files]) => {
  expect(await missingIn(files)).toEqual([]);
});

test.for([...SMALL, ...SPEAKER.slice(1)])('without %s a small model is incomplete', async (file) => {
  expect(await missingIn([...SMALL, ...SPEAKER].filter((each) => each !== file))).toEqual([file]);
});

test.for([...FLAT])('without %s a model of the old layout cannot be opened', async (file) => {
  expect(await missingIn(FLAT.filter((each) => each !== file))).not.toEqual([]);
});

test('without any graph, the whole one is missing', async () => {
  expect(await missingIn(BIG.filter((file) => !file.startsWith('graph/')))).toEqual(['graph/HCLG.fst']);
});

test('half of what rescores is worse than nothing of it', async () => {
  expect(await missingIn([...BIG, 'rescore/G.carpa'])).toEqual(['rescore/G.fst']);
  expect(await missingIn([...BIG, 'rnnlm/final.raw'])).toEqual(RNNLM.slice(1));
  expect(await missingIn([...BIG, 'rescore/G.fst'])).toEqual([]);
});

test('an empty folder lacks the files of today’s layout', async () => {
  expect(await missingIn([])).toEqual([
    'am/final.mdl',
    'conf/model.conf',
    'conf/mfcc.conf',
    'graph/HCLG.fst',
  ]);
});

test('a list of words is needed only by a graph without words', async () => {
  expect(await missingIn(BIG, { 'graph/HCLG.fst': WITHOUT_WORDS })).toEqual(['graph/words.txt']);
  expect(await missingIn([...BIG, 'graph/words.txt'], { 'graph/HCLG.fst': WITHOUT_WORDS })).toEqual([]);
  expect(await missingIn(BIG, { 'graph/HCLG.fst': WITH_WORDS })).toEqual([]);
  expect(await missingIn(SMALL, { 'graph/Gr.fst': WITHOUT_WORDS })).toEqual(['graph/words.txt']);
  expect(await missingIn(FLAT, { 'HCLG.fst': WITHOUT_WORDS })).toEqual(['words.txt']);
});

test('a graph that is cut short is not asked for its words', async () => {
  expect(await missingIn(BIG, { 'graph/HCLG.fst': WITHOUT_WORDS.subarray(0, 10) })).toEqual([]);
});

test('a model that is a link is looked at where it leads', async () => {
  await using folder = await scratchFolder();
  const model = join(folder.path, 'elsewhere');
  for (const file of FLAT) {
    await mkdir(model, { recursive: true });
    await writeFile(join(model, file), 'content');
  }
  await symlink(model, join(folder.path, 'model'));
  await expect(checkVosk('vosk', join(folder.path, 'model'))).resolves.toBeUndefined();
});

test('a folder that is not there, or a file in its place, is no installed model', async () => {
  await using folder = await scratchFolder();
  const model = join(folder.path, 'model');
  const notInstalled = { failure: { code: 'model-not-installed', model: 'vosk', file: model } };
  await expect(checkVosk('vosk', model)).rejects.toMatchObject(notInstalled);
  await writeFile(model, '');
  await expect(checkVosk('vosk', model)).rejects.toMatchObject(notInstalled);
});
