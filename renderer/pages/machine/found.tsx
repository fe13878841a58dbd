import type { Machine, SetupState } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { MachineWarnings } from '../../blocks/machine-warnings.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageAction } from '../../frame/page-shape.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';
import { DiskCard } from './disk-card.tsx';
import { findingsOf, type Known } from './findings.ts';
import { GraphicsCard } from './graphics-card.tsx';
import { MemoryCard } from './memory-card.tsx';
import { ProcessorCard } from './processor-card.tsx';
import { shownWarnings } from './shown-warnings.ts';

interface FoundProps {
  readonly known: Known;
  readonly state: SetupState;
  readonly again: PageAction;
}

/** Four cards, each with its meaning; below them the warnings. */
export function Found({ known, state, again }: FoundProps) {
  const { machine: texts } = useTexts();
  const { machine } = known;
  const { processor, memory, graphics, disk } = findingsOf(known);
  const isLooking = state.running.probe !== undefined;
  return (
    <>
      <div className={styles.cards} aria-busy={isLooking}>
        <ProcessorCard cpu={machine.cpu} finding={processor} />
        <MemoryCard memory={machine.memory} finding={memory} />
        <GraphicsCard findings={graphics} />
        <DiskCard disk={machine.disk} finding={disk} />
      </div>
      <div className={styles.under}>
        <Button waiting={again.waiting} onClick={again.run}>
          {again.label}
        </Button>
        <p className={styles.soft}>{isLooking ? texts.looking.again : <Surroundings machine={machine} />}</p>
      </div>
      <div className={styles.problems}>
        {state.failed.probe !== undefined && <FailureNote failure={state.failed.probe.failure} />}
        <MachineWarnings warnings={shownWarnings(machine)} />
      </div>
    </>
  );
}

/** `In a container, linux 6.8, on battery`. */
function Surroundings({ machine: { environment, os, power } }: { readonly machine: Machine }) {
  const { surroundings } = useTexts().machine;
  const source =
    power.onBattery === null ? [] : [power.onBattery ? surroundings.battery : surroundings.mains];
  const profile = power.profile === null ? [] : [surroundings.profile(power.profile)];
  return [surroundings[environment], `${os.platform} ${os.release}`, ...source, ...profile].join(', ');
}
