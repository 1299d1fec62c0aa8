import { useState } from 'preact/hooks';
import type { Arguments } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import type { IdpForm } from './draft.ts';
import { PEOPLE_WORDS } from './words.ts';

type Window = Arguments<'setIdpWindow'>[0]['window'];

const WINDOWS: readonly Window[] = ['เปิด', 'แก้ไขเท่านั้น', 'ประเมินตนเอง', 'ปิด'];

interface HrToolsProps extends PartProps {
  readonly form: IdpForm;
  readonly onDone: (message: string) => void;
}

/** What only HR does with individual plans: when heads may write, and moving people. */
export function HrTools({ call, say, form, onDone }: HrToolsProps) {
  const [window, choose] = useState(form.window);
  const [from, setFrom] = useState(form.people[0]?.position ?? '');
  const [to, setTo] = useState('');
  const [day, setDay] = useState('');
  const task = useTask(call);
  const done = ({ message }: { readonly message: string }) => onDone(message);
  const setWindow = () =>
    task.run({ name: 'setIdpWindow', args: [{ window }], says: PEOPLE_WORDS.saving }, done);
  const move = () =>
    task.run({ name: 'movePerson', args: [{ from, to, day }], says: PEOPLE_WORDS.moving }, done);
  const bringHome = () =>
    task.run({ name: 'bringIdpHome', args: [{ position: from }], says: PEOPLE_WORDS.moving }, done);
  return (
    <>
      <WindowField {...{ window }} idle={task.busy} onChoose={choose} onSet={setWindow} />
      {form.people.length > 0 && (
        <details>
          <summary>{PEOPLE_WORDS.move}</summary>
          <label class="field">
            {PEOPLE_WORDS.move}
            <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
              {form.people.map(({ position, holder, title }) => (
                <option key={position} value={position}>
                  {holder} {title}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {PEOPLE_WORDS.moveTo}
            <input value={to} onInput={(event) => setTo(event.currentTarget.value.trim())} />
          </label>
          <label class="field">
            {PEOPLE_WORDS.moveDay}
            <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
          </label>
          <Button kind="primary" idle={task.busy || to === '' || day === ''} onPress={move}>
            {PEOPLE_WORDS.moveNow}
          </Button>{' '}
          <Button kind="link" idle={task.busy} onPress={bringHome}>
            {PEOPLE_WORDS.home}
          </Button>
        </details>
      )}
      <TaskStatus task={task} say={say} />
    </>
  );
}

interface WindowFieldProps {
  readonly window: Window;
  readonly idle: boolean;
  readonly onChoose: (window: Window) => void;
  readonly onSet: () => void;
}

/** What heads may do with individual plans from now on. */
function WindowField({ window, idle, onChoose, onSet }: WindowFieldProps) {
  return (
    <section class="paper">
      <label class="field">
        {PEOPLE_WORDS.window}
        <select value={window} onChange={(event) => onChoose(event.currentTarget.value as Window)}>
          {WINDOWS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <Button idle={idle} onPress={onSet}>
        {PEOPLE_WORDS.setWindow}
      </Button>
    </section>
  );
}
