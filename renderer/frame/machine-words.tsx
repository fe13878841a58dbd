import type { ReactNode } from 'react';
import { useWording } from '../texts/use-texts.ts';

/** A sentence of the machine side, which speaks English: screen readers pronounce it so. */
export function MachineWords({ children }: { children: ReactNode }) {
  const { language } = useWording();
  return language === 'en' ? children : <span lang="en">{children}</span>;
}
