import type { Writer } from '../../numbers.ts';
import { gapOf, type IdpForm, type IdpRow, levelOf, toggled } from './draft.ts';
import { PEOPLE_WORDS } from './words.ts';

interface SkillFieldsProps {
  readonly row: IdpRow;
  readonly form: IdpForm;
  readonly say: Writer;
  readonly onChange: (changes: Partial<IdpRow>) => void;
}

const LEVELS = [0, 1, 2, 3, 4, 5];

/** One skill: its levels in sight, goal and methods behind a fold. */
export function SkillFields({ row, form, say, onChange }: SkillFieldsProps) {
  const gap = gapOf(row);
  return (
    <fieldset class="paper">
      <legend>{row.skill}</legend>
      <p class="small">
        {row.group}{' '}
        <span class={`chip ${gap === 0 ? 'accepted' : 'W'}`}>
          {gap === null ? PEOPLE_WORDS.gapUnknown : PEOPLE_WORDS.gap(say.whole(gap))}
        </span>{' '}
        {!row.isConfirmed && <span class="chip state">{PEOPLE_WORDS.proposed}</span>}
      </p>
      <div class="selects">
        <LevelField
          label={PEOPLE_WORDS.levelNow}
          level={row.levelNow}
          say={say}
          onChoose={(levelNow) => onChange({ levelNow })}
        />
        <LevelField
          label={PEOPLE_WORDS.levelExpected}
          level={row.levelExpected}
          say={say}
          onChoose={(levelExpected) => onChange({ levelExpected })}
        />
      </div>
      {row.key === null && <p class="small">{PEOPLE_WORDS.newRow}</p>}
      <MoreFields {...{ row, form, say, onChange }} />
    </fieldset>
  );
}

/** Goal, methods and money of a skill, and its result, behind a fold. */
function MoreFields(props: SkillFieldsProps) {
  return (
    <details>
      <summary>{PEOPLE_WORDS.more}</summary>
      <GoalFields {...props} />
      <CostFields {...props} />
    </details>
  );
}

function GoalFields({ row, form, say, onChange }: SkillFieldsProps) {
  return (
    <>
      {row.suggestedAction !== '' && (
        <p class="small">
          {PEOPLE_WORDS.suggestion}: {row.suggestedAction}
        </p>
      )}
      <label class="field">
        {PEOPLE_WORDS.goal}
        <textarea
          value={row.goal}
          onInput={({ currentTarget }) => onChange({ goal: currentTarget.value })}
        />
      </label>
      <Ticks
        label={PEOPLE_WORDS.methods}
        choices={Object.entries(form.methods).map(([code, label]) => [Number(code), label])}
        chosen={row.methods}
        onChoose={(methods) => onChange({ methods })}
      />
      <Ticks
        label={PEOPLE_WORDS.quarters}
        choices={[1, 2, 3, 4].map((quarter) => [quarter, say.whole(quarter)])}
        chosen={row.quarters}
        onChoose={(quarters) => onChange({ quarters })}
      />
    </>
  );
}

function CostFields({ row, form, say, onChange }: SkillFieldsProps) {
  return (
    <>
      <ChoiceField
        label={PEOPLE_WORDS.curriculum}
        value={row.curriculum}
        choices={form.curricula.map((one) => [one, one])}
        onChoose={(curriculum) => onChange({ curriculum })}
      />
      <label class="field">
        {PEOPLE_WORDS.cost}
        <input
          type="number"
          min="0"
          step="0.01"
          value={row.cost ?? ''}
          onInput={({ currentTarget }) => onChange({ cost: levelOf(currentTarget.value) })}
        />
      </label>
      <ChoiceField
        label={PEOPLE_WORDS.activity}
        value={row.activity}
        choices={form.activities.map(({ key, name }) => [key, name])}
        onChoose={(activity) => onChange({ activity })}
      />
      <label class="field">
        {PEOPLE_WORDS.result}
        <textarea
          value={row.result}
          onInput={({ currentTarget }) => onChange({ result: currentTarget.value })}
        />
      </label>
      <LevelField
        label={PEOPLE_WORDS.levelAfter}
        level={row.levelAfter}
        say={say}
        onChoose={(levelAfter) => onChange({ levelAfter })}
      />
    </>
  );
}

interface LevelFieldProps {
  readonly label: string;
  readonly level: number | null;
  readonly say: Writer;
  readonly onChoose: (level: number | null) => void;
}

export function LevelField({ label, level, say, onChoose }: LevelFieldProps) {
  return (
    <label class="field">
      {label}
      <select
        value={level ?? ''}
        onChange={({ currentTarget }) => onChoose(levelOf(currentTarget.value))}
      >
        <option value="">{PEOPLE_WORDS.unknownLevel}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {say.whole(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

/** What stands in the row but is no choice any more stays, and is shown. */
function ChoiceField({ label, value, choices, onChoose }: ChoiceFieldProps) {
  const isKnown = value === '' || choices.some(([one]) => one === value);
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{PEOPLE_WORDS.noActivity}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map(([one, shown]) => (
          <option key={one} value={one}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TicksProps {
  readonly label: string;
  readonly choices: readonly (readonly [code: number, label: string])[];
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: number[]) => void;
}

function Ticks({ label, choices, chosen, onChoose }: TicksProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map(([code, shown]) => (
        <label class="tick" key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() => onChoose(toggled(chosen, code))}
          />{' '}
          {shown}
        </label>
      ))}
    </fieldset>
  );
}
