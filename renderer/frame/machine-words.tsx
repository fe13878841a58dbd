import type { ReactNode } from 'react';
import { useWording } from '../texts/use-texts.ts';

/** Text that stays English in every language: screen readers pronounce it so. */
export function MachineWords({ children }: { children: ReactNode }) {
  const { language } = useWording();
  return language === 'en' ? children : <span lang="en">{children}</span>;
}
