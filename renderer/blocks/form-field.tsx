import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './form-field.module.css';

interface FormFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  /** What is wrong with it; `null`: nothing. */
  readonly fault: string | null;
  /** It was opened to be filled in. */
  readonly startsFocused?: boolean | undefined;
  /** Secrets are covered. */
  readonly type?: 'text' | 'password' | undefined;
  /** How the page's own button finds it. */
  readonly name?: string | undefined;
  edit(value: string): void;
  submit(): void;
  /** The buttons beside it. */
  readonly children?: ReactNode;
}

/** One field with its own button, which Enter presses. */
export function FormField(props: FormFieldProps) {
  const { label, help, value, fault, type = 'text', name, edit, submit, children } = props;
  const { startsFocused = false } = props;
  const input = useRef<HTMLInputElement>(null);
  // With its fault, it is read out; of several that are wrong, the first one.
  useEffect(() => {
    const isOtherWrong = document.activeElement?.matches('[aria-invalid=true]') ?? false;
    if (startsFocused || (fault !== null && !isOtherWrong)) input.current?.focus();
  }, [startsFocused, fault]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        ref={input}
        classNames={PARTS}
        label={label}
        description={help}
        value={value}
        error={fault}
        type={type}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        inputContainer={(input) => (
          <div className={styles.row}>
            {input}
            {children}
          </div>
        )}
        spellCheck={false}
        // Browsers offer to keep passwords: a token is not for keeping.
        autoComplete="off"
        data-field={name}
        onChange={(event) => edit(event.currentTarget.value)}
      />
    </form>
  );
}

const PARTS = {
  label: styles.label ?? '',
  description: styles.help ?? '',
  input: styles.control ?? '',
  error: styles.error ?? '',
};
