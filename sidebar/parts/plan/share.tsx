import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { SHARE_WORDS } from './words.ts';

type Editor = Answered<'listEditorsToShare'>['editors'][number];

/** Editors of กอง who cannot open the file yet; HR lets them in. */
export function ShareForm({ call, say, tell }: PartProps) {
  const [editors, receive] = useState<readonly Editor[] | null>(null);
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listEditorsToShare', says: SHARE_WORDS.reading }, (answer) =>
      receive(answer.editors),
    );
  useEffect(read, []);
  const share = () =>
    task.run(
      {
        name: 'shareEditors',
        args: [{ emails: editors?.map(({ email }) => email) ?? [] }],
        says: SHARE_WORDS.sharing,
      },
      async ({ message, refused }) => {
        receive([]);
        await tell(message, refused);
      },
    );
  return (
    <>
      <TaskStatus task={task} say={say} />
      {editors?.length === 0 && <p class="nothing good">{SHARE_WORDS.none}</p>}
      <ul>
        {editors?.map(({ email, divisions }) => (
          <li class="row" key={email}>
            <p>{email}</p>
            <p class="small">{divisions.join(' · ')}</p>
          </li>
        ))}
      </ul>
      {editors !== null && editors.length > 0 && (
        <>
          <p class="request">{SHARE_WORDS.warning}</p>
          <Button kind="primary" idle={task.busy} onPress={share}>
            {SHARE_WORDS.share(say.whole(editors.length))}
          </Button>
        </>
      )}
    </>
  );
}
