import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { newToken } from '../../view/kit/new-token.ts';
import { useDraft } from '../../view/kit/use-draft.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Field, SelectField } from './field.tsx';
import { ADD_WORDS } from './words.ts';

type Form = Answered<'getActivityForm'>;
type FormField = Form['fields'][number];

/** A new activity of a division, field by field. */
export function AddPage(props: PartProps) {
  const { call, overview, say } = props;
  const [own = overview.divisions[0]?.code ?? ''] = overview.viewer.divisions;
  const [division, choose] = useState(own);
  const [form, receive] = useState<Form | null>(null);
  const task = useTask(call);
  useEffect(() => {
    receive(null);
    task.run({ name: 'getActivityForm', args: [{ division }], says: ADD_WORDS.reading }, receive);
  }, [division]);
  const mine = overview.divisions.filter(
    ({ code }) => overview.viewer.role === 'hr' || overview.viewer.divisions.includes(code),
  );
  return (
    <>
      {mine.length > 1 && (
        <SelectField
          label={ADD_WORDS.division}
          value={division}
          options={mine.map(({ code, name }) => [code, name] as const)}
          choose={choose}
        />
      )}
      <TaskStatus task={task} say={say} />
      {form !== null && form.refusal !== '' && <p class="request">{say.text(form.refusal)}</p>}
      {form !== null && form.refusal === '' && <Fields {...props} key={division} form={form} />}
    </>
  );
}

const NOTHING_TYPED: Readonly<Record<string, string>> = {};

function Fields({ form, call, say, tell, showCell }: PartProps & { readonly form: Form }) {
  const [values, write] = useDraft(`add ${form.division}`, NOTHING_TYPED);
  const [problems, show] = useState<Readonly<Record<string, string>>>({});
  const [token, renew] = useState(newToken);
  const [says, say_] = useState('');
  const task = useTask(call);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const filled = Object.entries(values).filter(([, text]) => text.trim() !== '');
  const lacking = form.fields.some(({ key, required }) => required && !values[key]?.trim());
  const send = () => {
    const args = [{ division: form.division, token, fields: Object.fromEntries(filled) }] as const;
    task.run({ name: 'addActivity', args, says: ADD_WORDS.writing }, async (answer) => {
      show(answer.problems);
      say_(answer.outcome === 'added' ? '' : answer.message);
      if (answer.outcome !== 'added') return;
      write(NOTHING_TYPED);
      renew(newToken());
      showCell({ gid: answer.gid, cell: answer.cell });
      await tell(answer.message);
    });
  };
  const shown = form.fields.filter((field) => isOfTheFew(field));
  const more = form.fields.filter((field) => !isOfTheFew(field));
  const input = (field: FormField) => (
    <ActivityInput
      key={field.key}
      {...{ field, say }}
      value={values[field.key] ?? ''}
      problem={problems[field.key] ?? ''}
      write={(text) => write({ ...values, [field.key]: text })}
    />
  );
  return (
    <div ref={place}>
      {shown.map(input)}
      <SameEachYear {...{ form, values, write, say }} />
      <details open={more.some(({ key }) => (problems[key] ?? values[key] ?? '') !== '')}>
        <summary>{ADD_WORDS.more(say.whole(more.length))}</summary>
        {more.map(input)}
      </details>
      {says !== '' && (
        <p class="over" role="alert">
          {say.text(says)}
        </p>
      )}
      <TaskStatus task={task} say={say} />
      <p class="plan-buttons">
        <Button kind="primary" idle={lacking || task.busy} onPress={send}>
          {ADD_WORDS.add}
        </Button>
      </p>
      {lacking && <p class="small">{ADD_WORDS.lacking}</p>}
    </div>
  );
}

const MONEY = 'money:';
const QUARTERS = 'quarters:';

/** What an activity needs to count: its place, its name, and its money and quarters. */
function isOfTheFew({ key, required }: FormField): boolean {
  return required || key.startsWith(MONEY) || key.startsWith(QUARTERS);
}

interface SameProps extends Pick<PartProps, 'say'> {
  readonly form: Form;
  readonly values: Readonly<Record<string, string>>;
  readonly write: (values: Readonly<Record<string, string>>) => void;
}

/** Most plans give an activity the same each year: the first year's money and quarters for all of them. */
function SameEachYear({ form, values, write, say }: SameProps) {
  const years = form.fields
    .filter(({ key }) => key.startsWith(MONEY))
    .map(({ key }) => key.slice(MONEY.length));
  const [first = '', ...rest] = years;
  const money = values[`${MONEY}${first}`] ?? '';
  const quarters = values[`${QUARTERS}${first}`] ?? '';
  if (rest.length === 0 || (money.trim() === '' && quarters.trim() === '')) return null;
  const same = Object.fromEntries(
    rest.flatMap((year) => [
      [`${MONEY}${year}`, money],
      [`${QUARTERS}${year}`, quarters],
    ]),
  );
  const isSame = Object.entries(same).every(([key, text]) => (values[key] ?? '') === text);
  return (
    <p class="plan-buttons">
      <Button idle={isSame} onPress={() => write({ ...values, ...same })}>
        {ADD_WORDS.same(say.year(Number(first)))}
      </Button>
    </p>
  );
}

interface ActivityInputProps extends Pick<PartProps, 'say'> {
  readonly field: FormField;
  readonly value: string;
  readonly problem: string;
  readonly write: (text: string) => void;
}

function ActivityInput({ field, value, problem, write, say }: ActivityInputProps) {
  const { key, header, help, kind, choices, choiceTitles, required } = field;
  const label = say.text(required ? ADD_WORDS.required(header) : header);
  const list = choices.length === 0 ? undefined : `choices-${key}`;
  const onInput = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    write(currentTarget.value);
  const invalid = problem !== '';
  return (
    <Field label={label} hint={say.text(help)} problem={say.text(problem)}>
      {kind === 'longText' ? (
        <textarea rows={2} value={value} aria-invalid={invalid} onInput={onInput} />
      ) : (
        <input
          type="text"
          autocomplete="off"
          list={list}
          value={value}
          aria-invalid={invalid}
          onInput={onInput}
        />
      )}
      {list !== undefined && (
        <datalist id={list}>
          {choices.map((choice, index) => (
            <option key={choice} value={choice} label={choiceTitles[index] || choice} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
