import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { type IdpForm, type IdpRow, wishOf } from './draft.ts';
import { LevelField, SkillFields } from './skill.tsx';
import { PEOPLE_WORDS } from './words.ts';

interface PersonPlanProps extends PartProps {
  readonly form: IdpForm;
  readonly person: IdpForm['people'][number];
  readonly onClose: () => void;
  readonly onNext: (position: string) => void;
  readonly onSaved: (form: IdpForm, message: string) => void;
}

/** The plan of one person for one year: what stands there and what is proposed, saved and confirmed at once. */
export function PersonPlan(props: PersonPlanProps) {
  const { call, say, form, person, onClose, onNext, onSaved } = props;
  const [rows, change] = useState<readonly IdpRow[]>(form.rows);
  const heading = useRef<HTMLHeadingElement>(null);
  const task = useTask(call);
  useEffect(() => heading.current?.focus(), []);
  const agreedDay = rows[0]?.agreedDay ?? '';
  const next = form.people[form.people.indexOf(person) + 1];
  const save = () => {
    const { division, year } = form;
    const wish = { division, year, position: person.position, rows: rows.map(wishOf) };
    task.run({ name: 'saveIdp', args: [wish], says: PEOPLE_WORDS.saving }, (answer) =>
      onSaved({ ...form, ...answer.form, ok: true }, answer.message),
    );
  };
  return (
    <>
      <PersonHead {...{ form, person, say, onClose }} heading={heading} />
      {rows.length === 0 && <p class="nothing good">{PEOPLE_WORDS.nothing}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!task.busy) save();
        }}
      >
        <Skills {...{ rows, form, say, change }} />
        {rows.length > 0 && (
          <>
            <AgreedDay
              day={agreedDay}
              onChoose={(day) => change(rows.map((row) => ({ ...row, agreedDay: day })))}
            />
            {form.refusal === '' && (
              <div class="action">
                <button type="submit" class="primary" aria-disabled={task.busy}>
                  {PEOPLE_WORDS.save}
                </button>
              </div>
            )}
          </>
        )}
      </form>
      <TaskStatus task={task} say={say} />
      {next !== undefined && (
        <Button kind="quiet" onPress={() => onNext(next.position)}>
          {PEOPLE_WORDS.next}
        </Button>
      )}
    </>
  );
}

interface SkillsProps extends Pick<PersonPlanProps, 'form' | 'say'> {
  readonly rows: readonly IdpRow[];
  readonly change: (rows: readonly IdpRow[]) => void;
}

/** Each skill; before them one level for all that nobody had assessed when the plan was opened. */
function Skills({ rows, form, say, change }: SkillsProps) {
  const [shared, share] = useState<number | null>(null);
  const unknown = form.rows.filter(({ levelNow }) => levelNow === null);
  // What was assessed by itself since stays.
  const giveAll = (levelNow: number | null) => {
    const takes = (row: IdpRow, at: number) =>
      unknown.includes(form.rows[at] ?? row) && row.levelNow === shared;
    change(rows.map((row, at) => (takes(row, at) ? { ...row, levelNow } : row)));
    share(levelNow);
  };
  return (
    <>
      {unknown.length > 1 && (
        <LevelField
          label={PEOPLE_WORDS.levelOfAll(say.whole(unknown.length))}
          level={shared}
          say={say}
          onChoose={giveAll}
        />
      )}
      {rows.map((row, index) => (
        <SkillFields
          key={row.key ?? row.skill}
          {...{ row, form, say }}
          onChange={(changes) =>
            change(rows.map((one, at) => (at === index ? { ...one, ...changes } : one)))
          }
        />
      ))}
    </>
  );
}

type PersonHeadProps = Pick<PersonPlanProps, 'form' | 'person' | 'say' | 'onClose'> & {
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

function PersonHead({ form, person, say, onClose, heading }: PersonHeadProps) {
  return (
    <>
      <p class="back">
        <Button kind="link" onPress={onClose}>
          {PEOPLE_WORDS.back}
        </Button>
      </p>
      <h3 ref={heading} tabIndex={-1}>
        {person.holder}
      </h3>
      <p class="small">
        {person.title} {PEOPLE_WORDS.year} {say.year(form.year)}
      </p>
      {form.refusal !== '' && <p class="request">{say.text(form.refusal)}</p>}
    </>
  );
}

interface AgreedDayProps {
  readonly day: string;
  readonly onChoose: (day: string) => void;
}

function AgreedDay({ day, onChoose }: AgreedDayProps) {
  return (
    <label class="field">
      {PEOPLE_WORDS.agreedDay}
      <input
        type="date"
        value={day}
        onInput={({ currentTarget }) => onChoose(currentTarget.value)}
      />
    </label>
  );
}
