import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; empty for nothing. */
  readonly problem?: string;
  /** The control. */
  readonly children: ComponentChildren;
}

/** A control with its name above it. */
export function Field({ label, hint = '', problem = '', children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="field">
      <span>{label}</span>
      {hint !== '' && <span class="small">{hint}</span>}
      {children}
      {problem !== '' && <span class="over">{problem}</span>}
    </label>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  /** Value and name. */
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

export function SelectField({ label, value, options, choose }: SelectProps) {
  return (
    <Field label={label}>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TextProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly write: (text: string) => void;
  readonly kind?: 'text' | 'date' | 'amount';
}

export function TextField({ value, write, kind = 'text', ...field }: TextProps) {
  const control = {
    value,
    'aria-invalid': (field.problem ?? '') !== '',
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      write(currentTarget.value),
  };
  const inputMode = kind === 'amount' ? 'decimal' : 'text';
  return (
    <Field {...field}>
      {kind === 'date' ? (
        <input type="date" {...control} />
      ) : (
        <input type="text" autocomplete="off" inputMode={inputMode} {...control} />
      )}
    </Field>
  );
}
