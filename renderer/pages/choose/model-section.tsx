import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { useAnswer } from '../../setup/use-answer.ts';
import { useTexts } from '../../texts/use-texts.ts';
import fieldClasses from './fields.module.css';
import { matchingModels } from './model-rows.ts';
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
  const [filter, setFilter] = useState({ text: '', commercialOnly: false });
  const { answer, failure } = useAnswer((signal) => setup.recommend.models({}, { signal }), facts);
  if (failure !== null) return <FailureNote failure={failure} />;
  if (answer === null) return <p>{words.loading}</p>;
  const shown = matchingModels(answer.models, filter);
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          classNames={{
            root: classes.search ?? '',
            label: fieldClasses.label ?? '',
            input: fieldClasses.control ?? '',
          }}
          type="search"
          label={words.filter}
          value={filter.text}
          onChange={({ currentTarget: { value: text } }) => setFilter((last) => ({ ...last, text }))}
        />
        <label className={classes.switch}>
          <input
            type="checkbox"
            checked={filter.commercialOnly}
            onChange={({ currentTarget: { checked: commercialOnly } }) =>
              setFilter((last) => ({ ...last, commercialOnly }))
            }
          />
          {words.commercial}
        </label>
      </div>
      {shown.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <ModelsTable models={shown} {...{ isContended, picked, use }} />
      )}
    </>
  );
}
