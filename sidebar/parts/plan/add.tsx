import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Field, SelectField } from './field.tsx';
import { ADD_WORDS } from './words.ts';

type Form = Answered<'getActivityForm'>;
type FormField = Form['fields'][number];

/** The same token is sent again after a lost answer, so that no row is added twice. */
function newToken(): string {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `t${one.toString(36)}${two.toString(36)}000000`.slice(0, 20);
}

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

function Fields({ form, call, say, tell, showCell }: PartProps & { readonly form: Form }) {
  const [values, write] = useState<Readonly<Record<string, string>>>({});
  const [problems, show] = useState<Readonly<Record<string, string>>>({});
  const [token, renew] = useState(newToken);
  const [says, say_] = useState('');
  const task = useTask(call);
  const filled = Object.entries(values).filter(([, text]) => text.trim() !== '');
  const lacking = form.fields.some(({ key, required }) => required && !values[key]?.trim());
  const send = () => {
    const args = [{ division: form.division, token, fields: Object.fromEntries(filled) }] as const;
    task.run({ name: 'addActivity', args, says: ADD_WORDS.writing }, async (answer) => {
      show(answer.problems);
      say_(answer.outcome === 'added' ? '' : answer.message);
      if (answer.outcome !== 'added') return;
      write({});
      renew(newToken());
      showCell({ gid: answer.gid, cell: answer.cell });
      await tell(answer.message);
    });
  };
  return (
    <>
      {form.fields.map((field) => (
        <ActivityInput
          key={field.key}
          {...{ field, say }}
          value={values[field.key] ?? ''}
          problem={problems[field.key] ?? ''}
          write={(text) => write({ ...values, [field.key]: text })}
        />
      ))}
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
    </>
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
