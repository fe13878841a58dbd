import { useState } from 'react';
import type { Setup } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { useAnswer } from '../../setup/use-answer.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ModelFilters } from './model-filters.tsx';
import { type ModelFilter, type ModelOrder, matchingModels, orderedModels } from './model-rows.ts';
import { ModelsTable } from './models-table.tsx';
import classes from './rows.module.css';

interface ModelSectionProps {
  readonly setup: Setup;
  /** What the figures depend on: they are requested again when it changes. */
  readonly facts: string;
  readonly isContended: boolean;
  /** The model that is selected in the cards above. */
  readonly picked: string | null;
  use(model: string): void;
}

/** Every language model of the catalogue, with a search; each can be forced. */
export function ModelSection({ setup, facts, isContended, picked, use }: ModelSectionProps) {
  const { models: words } = useTexts().choose;
  const [filter, setFilter] = useState<ModelFilter>({ text: '', commercialOnly: false });
  const [order, setOrder] = useState<ModelOrder>('turn');
  const { answer, failure } = useAnswer((signal) => setup.recommend.models({}, { signal }), facts);
  if (failure !== null) return <FailureNote failure={failure} />;
  if (answer === null) return <p>{words.loading}</p>;
  const shown = orderedModels(matchingModels(answer.models, filter), order);
  return (
    <>
      <ModelFilters {...{ filter, order }} change={setFilter} sort={setOrder} />
      <Comparing />
      {shown.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <ModelsTable models={shown} best={answer.best} {...{ order, isContended, picked, use }} />
      )}
    </>
  );
}

/** The rule that finds the best free model, and what published scores cannot tell. */
function Comparing() {
  const { models: words, best } = useTexts().choose;
  return (
    <details className={classes.comparing}>
      <summary>{words.comparing}</summary>
      <p>{best.rule}</p>
      <p>{best.limits}</p>
    </details>
  );
}
