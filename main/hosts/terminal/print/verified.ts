import { type Broken, brokenIn } from '../../../install/nouns/broken.ts';
import type { VerifiedFile, VerifyResult } from '../../../install/nouns/verify-result.ts';
import { inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';
import { marked, nextSteps, orUnknown, type Sign } from './shared.ts';

interface Shown {
  /** Whether to name the command that repairs: not if the user is asked, or has given it. */
  readonly namesRepair: boolean;
}

/** Every installed file with its state, how many there are of each, and the way on. */
export function verifiedPage(page: Page, result: VerifyResult, { namesRepair }: Shown): string[] {
  const { verify: words, plan } = page.wording.texts.terminal.install;
  const { folder, files } = result;
  if (files.length === 0) {
    return [
      ...wrap(words.nothing(folder), page.width),
      '',
      ...nextSteps(page, [['voicefit install', words.nextInstall]]),
    ];
  }
  const columns = [{ head: plan.file }, { head: plan.size, align: 'right' }, { head: words.state }] as const;
  const broken = brokenIn(result.files);
  return [
    ...section(page, words.title(folder), [
      ...table(
        page,
        columns,
        files.map((file) => fileRow(page, file)),
      ),
      '',
      words.total(counts(page, files)),
      ...lost(page, broken),
    ]),
    ...(!namesRepair || broken.repairable.length === 0
      ? []
      : nextSteps(page, [['voicefit verify --repair', words.nextRepair]])),
  ];
}

const SIGN: Record<VerifiedFile['state'], Sign> = {
  verified: 'good',
  unverified: 'unsure',
  damaged: 'bad',
  missing: 'bad',
};

function fileRow(page: Page, { id, bytes, state }: VerifiedFile): string[] {
  const { states } = page.wording.texts.terminal.install.verify;
  return [id, orUnknown(bytes, page.wording.format.file), marked(page, SIGN[state], states[state])];
}

/** `3 verified`, `1 damaged` */
function counts({ wording: { texts } }: Page, files: readonly VerifiedFile[]): string[] {
  const { states, count } = texts.terminal.install.verify;
  const all: VerifiedFile['state'][] = ['verified', 'unverified', 'damaged', 'missing'];
  return all.flatMap((state) => {
    const many = files.filter((file) => file.state === state).length;
    return many === 0 ? [] : [count(many, states[state])];
  });
}

function lost(page: Page, { lost: files }: Broken): string[] {
  if (files.length === 0) return [];
  const { texts, format } = page.wording;
  const names = format.list(files.map(({ id }) => id));
  return wrap(texts.terminal.install.verify.notListed(names), inner(page));
}
