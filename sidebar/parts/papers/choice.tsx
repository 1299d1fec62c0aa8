import type { Overview } from '../../state.ts';
import { WORDS } from '../../words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** A labelled drop-down. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <p>
      <label class="choice">
        <span class="small">{label}</span>
        <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

/** The divisions that the person may ask for; HR also all of them, which is the empty value. */
export function divisionOptions(overview: Overview, everyone: string): Option[] {
  const { role, divisions: own } = overview.viewer;
  const named = overview.divisions
    .filter(({ code }) => role === 'hr' || own.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return role === 'hr' ? [{ value: '', label: everyone }, ...named] : named;
}

/** A link that opens beside the sheet. */
export function PaperLink({ title, link }: { readonly title: string; readonly link: string }) {
  if (link === '') return <span>{title}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      <span aria-hidden="true">{title}</span>
      <span class="unseen">{WORDS.openPaper(title)}</span>
    </a>
  );
}
