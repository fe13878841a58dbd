import { useState } from 'react';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The path of the models folder, for the clipboard. */
export interface Copy {
  /** What came of it, for the page; `null`: not tried. */
  readonly said: string | null;
  run(path: string): void;
}

/** Copies a path, and says whether the browser has allowed it. */
export function useCopy(announce: PageProps['announce']): Copy {
  const { done } = useTexts().download;
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const words = isCopied ? done.copied : done.notCopied;
  const run = async (path: string) => {
    try {
      await navigator.clipboard.writeText(path);
      setCopied(true);
      announce(done.copied);
    } catch {
      setCopied(false);
      announce(done.notCopied, 'alert');
    }
  };
  return { said: isCopied === null ? null : words, run: (path) => void run(path) };
}
