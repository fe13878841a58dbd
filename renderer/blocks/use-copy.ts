import { useState } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { useTexts } from '../texts/use-texts.ts';

/** A text for the clipboard. */
export interface Copy {
  /** What came of it; `null`: not tried. */
  readonly isCopied: boolean | null;
  run(text: string): void;
}

/** Copies a text, and announces whether the browser has allowed it. */
export function useCopy(): Copy {
  const { announce } = useFrame();
  const { copying: words } = useTexts().frame;
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const run = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(words.copied);
    } catch {
      setCopied(false);
      announce(words.notCopied, 'alert');
    }
  };
  return { isCopied, run: (text) => void run(text) };
}
