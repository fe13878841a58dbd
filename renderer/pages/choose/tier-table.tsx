import { isContendedAdvice, type Recommendation, type TierVerdict } from '../../../preload/contract.ts';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import { Button } from '../../frame/button.tsx';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { Cell, Head } from './cell.tsx';
import classes from './rows.module.css';

interface TierTableProps {
  readonly recommendation: Recommendation;
  /** The tier that is selected in the cards above; `null`: the selection has none. */
  readonly picked: string | null;
  use(tier: string): void;
}

/** Every tier with every reason against it; each can be forced. */
export function TierTable({ recommendation, picked, use }: TierTableProps) {
  const { tiers: words } = useTexts().choose;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words.caption}</caption>
      <Head
        names={[
          [words.tier],
          [words.model],
          [
            <Term key="turn" name="turn">
              {words.turn}
            </Term>,
            true,
          ],
          [words.verdict],
          [words.why],
          [words.action, true],
        ]}
      />
      <tbody>
        {recommendation.tiers.map((tier) => (
          <TierRow
            key={tier.name}
            {...{ tier, recommendation }}
            isPicked={tier.name === picked}
            use={() => use(tier.name)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TierRowProps {
  readonly tier: TierVerdict;
  readonly recommendation: Recommendation;
  readonly isPicked: boolean;
  use(): void;
}

function TierRow({ tier, recommendation, isPicked, use }: TierRowProps) {
  const { tiers: words } = useTexts().choose;
  const format = useFormat();
  const isCloud = tier.model === null;
  const range = isContendedAdvice(recommendation) ? tier.rangeSec.total : null;
  const turn = range === null ? format.seconds(tier.turnSec) : format.secondsRange(range);
  return (
    <tr>
      <th scope="row" className={classes.tier}>
        {tier.name}
      </th>
      <Cell label={words.model} kind="name">
        {tier.model ?? words.cloud}
      </Cell>
      <Cell label={words.turn} kind="number">
        {isCloud ? words.elsewhere : turn}
      </Cell>
      <Cell label={words.verdict}>
        <VerdictMark verdict={tier.verdict} />
        <FirstReplyMark firstReply={tier.firstReply} isContended={isContendedAdvice(recommendation)} />
      </Cell>
      <Cell label={words.why} kind="wide">
        <Reasons tier={tier} recommendation={recommendation} />
      </Cell>
      <Cell label={words.action} kind="action">
        {isPicked ? (
          <span className={classes.soft}>{words.chosen}</span>
        ) : (
          <Button
            small
            needsLink
            onClick={use}
            aria-label={`${tier.eligible ? words.useIt : words.use}: ${tier.name}`}
          >
            {tier.eligible ? words.useIt : words.use}
          </Button>
        )}
      </Cell>
    </tr>
  );
}

function Reasons({ tier, recommendation }: Pick<TierRowProps, 'tier' | 'recommendation'>) {
  const { sentences, choose } = useTexts();
  const format = useFormat();
  const words = choose.tiers;
  const isRecommended = recommendation.recommended.tier === tier.name;
  return (
    <ul className={classes.reasons}>
      {isRecommended && <li>{words.recommended}</li>}
      {recommendation.hardwareClass === tier.name && <li>{words.hardwareClass}</li>}
      {tier.reasons.map((reason) => (
        <li key={reason.code}>{sentences.reason(tier.name, reason, format)}</li>
      ))}
      {!isRecommended && tier.eligible && <li>{words.wouldDo}</li>}
    </ul>
  );
}
