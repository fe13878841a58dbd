import type { Gpu } from '../../../preload/contract.ts';
import { Card } from '../../blocks/card.tsx';
import { Note } from '../../blocks/note.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';
import type { CardFinding } from './findings.ts';

/** The graphics cards, which one runs the model, and why another one cannot. */
export function GraphicsCard({ findings }: { readonly findings: readonly CardFinding[] }) {
  const { graphics } = useTexts().machine;
  const [only] = findings;
  if (only === undefined) {
    return (
      <Card title={graphics.title}>
        <p className={styles.fact}>{graphics.none}</p>
        <p className={styles.means}>{graphics.noneMeans}</p>
        <WhatWouldOneDo />
      </Card>
    );
  }
  return (
    <Card title={findings.length === 1 ? graphics.title : graphics.titles}>
      <ul className={styles.several}>
        {findings.map((finding, index) => (
          // Two cards of one name are distinguished by their place, which is the vendor's own order.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
          <li key={`${index} ${finding.card.name}`}>
            <p className={styles.fact}>{finding.card.name}</p>
            <CardFacts finding={finding} />
            <CardMeaning finding={finding} />
          </li>
        ))}
      </ul>
      {findings.every(({ kind }) => kind === 'slower') && <WhatWouldOneDo />}
    </Card>
  );
}

function CardFacts({ finding: { card, mayUseBytes } }: { readonly finding: CardFinding }) {
  const { graphics } = useTexts().machine;
  const format = useFormat();
  const shares = mayUseBytes === null ? graphics.shares : graphics.sharesUpTo(format.memory(mayUseBytes));
  const ofItsOwn =
    card.vramBytes === null ? graphics.vramUnknown : graphics.vram(format.memory(card.vramBytes));
  const facts = [
    card.integrated ? shares : ofItsOwn,
    ...(card.driver === null ? [] : [graphics.driver(card.driver)]),
  ];
  return <p className={styles.soft}>{facts.join(', ')}</p>;
}

function CardMeaning({ finding }: { readonly finding: CardFinding }) {
  const { graphics } = useTexts().machine;
  switch (finding.kind) {
    case 'runs-the-model':
      return (
        <p className={styles.means}>
          {graphics.runs(BACKEND_NAMES[finding.card.backend ?? 'cpu'])}{' '}
          {finding.holds !== null && graphics.holds(finding.holds)}
        </p>
      );
    case 'spare':
      return <p className={styles.means}>{graphics.spare}</p>;
    case 'memory-unknown':
      return <p className={styles.means}>{graphics.memoryUnknown}</p>;
    case 'measure-first':
      return <p className={styles.means}>{graphics.measureFirst}</p>;
    case 'not-needed':
      return <p className={styles.means}>{graphics.notNeeded}</p>;
    case 'slower':
      return <Slower card={finding.card} />;
    case 'not-usable':
      return <Unusable card={finding.card} />;
  }
}

const BACKEND_NAMES = { cpu: 'llama.cpp', cuda: 'CUDA', vulkan: 'Vulkan', metal: 'Metal' };

/** Nothing is wrong with it. */
function Slower({ card }: { readonly card: Gpu }) {
  const { sentences } = useTexts();
  return <p className={styles.means}>{sentences.causes(card.causes, useFormat())}</p>;
}

/** What is wrong, how to fix it, and what happens until then. */
function Unusable({ card }: { readonly card: Gpu }) {
  const { machine, sentences } = useTexts();
  const { graphics } = machine;
  const why = sentences.causes(card.causes, useFormat());
  return (
    <div className={styles.unusable}>
      <Note tone="warn">
        <p>
          <strong>{graphics.notUsable}</strong> {why === '' ? graphics.reasonUnknown : why}
        </p>
        {card.causes.every(({ code }) => code !== 'card-too-old') && <p>{graphics.until}</p>}
      </Note>
    </div>
  );
}

function WhatWouldOneDo() {
  const { graphics } = useTexts().machine;
  return (
    <details className={styles.question}>
      <summary>{graphics.whatWouldOneDo}</summary>
      <p>{graphics.whatItWouldDo}</p>
    </details>
  );
}
