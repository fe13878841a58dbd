import type { Format } from '../../../main/words/format.ts';
import type { ModelRow } from '../../../preload/contract.ts';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { ModelMarks } from '../../charts/model-marks.tsx';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import { Button } from '../../frame/button.tsx';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { Cell, Head } from './cell.tsx';
import type { ModelOrder } from './model-rows.ts';
import classes from './rows.module.css';

interface ModelsTableProps {
  readonly models: readonly ModelRow[];
  readonly order: ModelOrder;
  /** The best free model here; `null`: none. */
  readonly best: string | null;
  readonly isContended: boolean;
  readonly picked: string | null;
  use(model: string): void;
}

/** The models in that order, with what is to be known of each. */
export function ModelsTable({ models, order, best, isContended, picked, use }: ModelsTableProps) {
  const { choose, charts } = useTexts();
  const source = usualSource(models);
  const count = choose.models.caption(models.length);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        {source === null ? count : `${count}, ${charts.provenance[source]}`}
      </caption>
      <ModelsHead {...{ order, isContended }} />
      <tbody>
        {models.map((model) => (
          <Row
            key={model.id}
            {...{ model, isContended }}
            otherSource={model.provenance === source ? null : model.provenance}
            isPicked={model.id === picked}
            isBest={model.id === best}
            use={() => use(model.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ModelsHead({ order, isContended }: Pick<ModelsTableProps, 'order' | 'isContended'>) {
  const { models: words } = useTexts().choose;
  const turn = <Term name="turn">{words.turn}</Term>;
  const range = <Term name="range">{words.range}</Term>;
  const follows = <Term name="follows">{words.follows}</Term>;
  return (
    <Head
      names={[
        [words.model],
        [turn, true, order === 'turn' ? 'ascending' : undefined],
        ...(isContended ? [] : ([[range, true]] as const)),
        [follows, true, order === 'follows' ? 'descending' : undefined],
        [words.memory, true],
        [words.licence],
        [words.verdict],
        [words.action, true],
      ]}
    />
  );
}

interface RowProps {
  readonly model: ModelRow;
  readonly isContended: boolean;
  readonly isPicked: boolean;
  readonly isBest: boolean;
  /** Where its seconds are from, unless the caption names it. */
  readonly otherSource: ModelRow['provenance'];
  use(): void;
}

function Row({ model, isContended, isPicked, isBest, otherSource, use }: RowProps) {
  const { choose, charts } = useTexts();
  const { models: words } = choose;
  const format = useFormat();
  const conditions = words.commercialUse(model.commercialUse);
  return (
    <tr>
      <th scope="row">{model.shortName}</th>
      <Cell label={words.turn} kind="number">
        {turn(model, isContended, format)}
        {otherSource && <span className={classes.source}>{charts.provenance[otherSource]}</span>}
      </Cell>
      {!isContended && (
        <Cell label={words.range} kind="number">
          {format.secondsRange(model.rangeSec)}
        </Cell>
      )}
      <Cell label={words.follows} kind="number">
        {model.instructionsPercent === null
          ? words.followsUnknown
          : format.percent(model.instructionsPercent / 100)}
      </Cell>
      <Cell label={words.memory} kind="number">
        {format.memory(model.memoryBytes)}
      </Cell>
      <Cell label={words.licence}>
        {conditions === null ? model.license : `${model.license}, ${conditions}`}
      </Cell>
      <Cell label={words.verdict}>
        <VerdictMark verdict={model.verdict} />
        <FirstReplyMark firstReply={model.firstReply} isContended={isContended} />
        <ModelMarks model={model} isBest={isBest} />
      </Cell>
      <Cell label={words.action} kind="action">
        <UseButton {...{ model, isPicked, use }} />
      </Cell>
    </tr>
  );
}

function UseButton({ model, isPicked, use }: Pick<RowProps, 'model' | 'isPicked' | 'use'>) {
  const { models: words, tiers } = useTexts().choose;
  if (isPicked) return <span className={classes.soft}>{tiers.chosen}</span>;
  const isFit = model.verdict === 'fits' || model.verdict === 'close';
  const label = isFit ? words.use : words.useAnyway;
  return (
    <Button small needsLink onClick={use} aria-label={`${label}: ${model.shortName}`}>
      {label}
    </Button>
  );
}

/** For a busy measurement only the range is shown. */
function turn({ turnSec, rangeSec }: ModelRow, isContended: boolean, format: Format): string {
  return isContended && rangeSec !== null ? format.secondsRange(rangeSec) : format.seconds(turnSec);
}

/** Where the seconds of most models are from; `null`: of none they are known. */
function usualSource(models: readonly ModelRow[]): ModelRow['provenance'] {
  const sources = models.flatMap(({ provenance }) => provenance ?? []);
  const count = (source: ModelRow['provenance']) => sources.filter((each) => each === source).length;
  return sources.toSorted((one, other) => count(other) - count(one))[0] ?? null;
}
