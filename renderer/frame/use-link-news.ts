import { useEffect, useRef } from 'react';
import type { LinkState } from '../host.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Announce } from './frame-context.ts';

/** Announces that the connection is lost, back, or refused for good. */
export function useLinkNews(link: LinkState, announce: Announce): void {
  const { frame } = useTexts();
  const before = useRef(link);
  useEffect(() => {
    const was = before.current;
    before.current = link;
    if (link === 'lost' && was === 'up') announce(frame.banners.linkLost, 'alert');
    if (link === 'refused' && was !== 'refused') announce(frame.banners.linkRefused, 'alert');
    if (link === 'up' && was === 'lost') announce(frame.announcements.linkBack);
  }, [link, announce, frame]);
}
