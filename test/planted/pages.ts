import { byGallery, byVitest, change, type Defect } from './defect.ts';

/** What a user would see, or could not reach. */
export const PAGES: readonly Defect[] = [
  {
    name: 'a token has less contrast than 4.5 in the dark scheme',
    edits: [change('renderer/tokens.ts', "soft: '#A6B0B4'", "soft: '#5F686C'")],
    noticedBy: byVitest('test/renderer/contrast.test.ts', /dark.*soft|soft.*dark/i),
  },
  {
    name: 'one page has an element of a fixed width of 400 px',
    edits: [
      change(
        'renderer/pages/welcome/steps-ahead.tsx',
        '<ol className={styles.steps}',
        '<ol style={{ width: 400 }} className={styles.steps}',
      ),
    ],
    noticedBy: byGallery('welcome-first-visit', /room: .*(320|390) px/),
  },
  {
    name: 'a button on a phone is 20 px high',
    edits: [
      change(
        'renderer/frame/button.module.css',
        '  min-height: 44px;\n  padding: 8px 16px;',
        '  height: 20px;',
      ),
    ],
    noticedBy: byGallery('welcome-first-visit', /finger/),
  },
  {
    name: 'a page has two filled buttons',
    edits: [
      change(
        'renderer/frame/button.module.css',
        '  background: var(--vf-card);',
        '  background: var(--vf-accent);',
      ),
    ],
    noticedBy: byGallery('choose-done', /filled/),
  },
  {
    name: 'what has the focus is hidden by the footer',
    edits: [
      change('renderer/base.css', '  scroll-padding-block: 1rem 5.5rem;', '  scroll-padding-block: 0;'),
    ],
    noticedBy: byGallery('choose-done', /focus/),
  },
  {
    name: 'the heading has no focus after a page change',
    edits: [
      change('renderer/frame/page.tsx', '    headingRef.current?.focus({ preventScroll: true });\n', ''),
    ],
    noticedBy: byGallery('welcome-first-visit', /focus/i),
  },
  {
    name: 'a control has no name',
    edits: [change('renderer/frame/language-switch.tsx', '      aria-label={texts.frame.language}\n', '')],
    noticedBy: byGallery('welcome-first-visit', /select-name/),
  },
];
