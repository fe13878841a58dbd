import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import fieldClasses from './fields.module.css';
import { MODEL_ORDERS, type ModelFilter, type ModelOrder } from './model-rows.ts';
import classes from './rows.module.css';

interface ModelFiltersProps extends SortingProps {
  readonly filter: ModelFilter;
  change(filter: ModelFilter): void;
}

interface SortingProps {
  readonly order: ModelOrder;
  sort(order: ModelOrder): void;
}

/** Which models are shown, and in which order. */
export function ModelFilters({ filter, change, order, sort }: ModelFiltersProps) {
  const { models: words } = useTexts().choose;
  return (
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
        onChange={({ currentTarget: { value: text } }) => change({ ...filter, text })}
      />
      <label className={classes.switch}>
        <input
          type="checkbox"
          checked={filter.commercialOnly}
          onChange={({ currentTarget: { checked: commercialOnly } }) => change({ ...filter, commercialOnly })}
        />
        {words.commercial}
      </label>
      <Sorting order={order} sort={sort} />
    </div>
  );
}

/** The columns that sort the models: not in their heads, since a phone shows none. */
function Sorting({ order, sort }: SortingProps) {
  const { models: words } = useTexts().choose;
  const name = useId();
  return (
    <fieldset className={classes.order}>
      <legend>{words.sortBy}</legend>
      {MODEL_ORDERS.map((each) => (
        <label key={each} className={classes.switch}>
          <input type="radio" name={name} checked={each === order} onChange={() => sort(each)} />
          {words[each]}
        </label>
      ))}
    </fieldset>
  );
}
