import { SCENES } from './scenes.ts';

const VARIANTS = [
  ['English, light', 'lang=en-US&scheme=light'],
  ['English, dark', 'lang=en-US&scheme=dark'],
  ['German, light', 'lang=de-DE&scheme=light'],
  ['German, dark', 'lang=de-DE&scheme=dark'],
] as const;

/** An index for people who browse the gallery. */
export function Contents() {
  return (
    <main style={{ font: '16px/1.6 system-ui', margin: '2rem' }}>
      <h1>Every state of every page</h1>
      <ul>
        {Object.keys(SCENES).map((name) => (
          <li key={name} id={name}>
            {name}:{' '}
            {VARIANTS.map(([label, query]) => (
              <a key={label} href={`?state=${name}&${query}`} style={{ marginInlineEnd: '1rem' }}>
                {label}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </main>
  );
}
