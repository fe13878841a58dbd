import type { Format } from '../../../main/words/format.ts';
import type { ModelRow } from '../../../preload/contract.ts';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import { Button } from '../../frame/button.tsx';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { Cell, Head } from './cell.tsx';
import classes from './rows.module.css';

interface ModelsTableProps {
  readonly models: readonly ModelRow[];
  readonly isContended: boolean;
  readonly picked: string | null;
  use(model: string): void;
}

export function ModelsTable({ models, isContended, picked, use }: ModelsTableProps) {
  const { models: words } = useTexts().choose;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words.caption(models.length)}</caption>
      <Head
        names={[
          [words.model],
          [
            <Term key="turn" name="turn">
              {words.turn}
            </Term>,
            true,
          ],
          [
            <Term key="range" name="range">
              {words.range}
            </Term>,
            true,
          ],
          [words.source],
          [words.memory, true],
          [words.licence],
          [words.verdict],
          [words.action],
        ]}
      />
      <tbody>
        {models.map((model) => (
          <Row
            key={model.id}
            {...{ model, isContended }}
            isPicked={model.id === picked}
            use={() => use(model.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly model: ModelRow;
  readonly isContended: boolean;
  readonly isPicked: boolean;
  use(): void;
}

function Row({ model, isContended, isPicked, use }: RowProps) {
  const { choose, charts } = useTexts();
  const { models: words } = choose;
  const format = useFormat();
  const isFit = model.verdict === 'fits' || model.verdict === 'close';
  const conditions = words.commercialUse(model.commercialUse);
  return (
    <tr>
      <th scope="row">{model.shortName}</th>
      <Cell label={words.turn} kind="number">
        {turn(model, isContended, format)}
      </Cell>
      <Cell label={words.range} kind="number">
        {model.rangeSec === null ? words.noRange : format.secondsRange(model.rangeSec)}
      </Cell>
      <Cell label={words.source}>
        <span className={classes.soft}>
          {model.provenance === null ? charts.unknown : charts.provenance[model.provenance]}
        </span>
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
      </Cell>
      <Cell label={words.action} kind="action">
        {isPicked ? (
          <span className={classes.soft}>{choose.tiers.chosen}</span>
        ) : (
          <Button
            small
            needsLink
            onClick={use}
            aria-label={`${isFit ? words.use : words.useAnyway}: ${model.shortName}`}
          >
            {isFit ? words.use : words.useAnyway}
          </Button>
        )}
      </Cell>
    </tr>
  );
}

/** For a busy measurement only the range is shown. */
function turn({ turnSec, rangeSec }: ModelRow, isContended: boolean, format: Format): string {
  return isContended && rangeSec !== null ? '' : format.seconds(turnSec);
}
