import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { PaperLink } from './choice.tsx';
import { REGISTER_WORDS } from './words.ts';

type Paper = Answered<'listPapers'>['papers'][number];

/** Rows shown at first, and with each press more. */
const STEP = 30;
const CANCELLED = 'ยกเลิก' satisfies Paper['state'];
const BEING_MADE = 'กำลังสร้าง' satisfies Paper['state'];

/** The register, the newest paper first; HR cancels here. */
export function RegisterPage({ call, say, tell }: PartProps) {
  const [papers, receive] = useState<readonly Paper[] | null>(null);
  const [shown, showMore] = useState(STEP);
  const [asked, ask] = useState('');
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listPapers', says: REGISTER_WORDS.readingRegister }, (answer) =>
      receive(answer.papers),
    );
  useEffect(read, []);
  const cancel = (paper: string, reason: string) =>
    task.run(
      { name: 'cancelPaper', args: [{ paper, reason }], says: REGISTER_WORDS.cancelling },
      async ({ message }) => {
        ask('');
        await tell(message);
        read();
      },
    );
  return (
    <>
      <TaskStatus task={task} say={say} />
      {papers?.length === 0 && <p class="nothing">{WORDS.noPapers}</p>}
      <ul>
        {papers?.slice(0, shown).map((paper) => (
          <li class="row" key={paper.paper}>
            <PaperFacts paper={paper} say={say} />
            {paper.state !== CANCELLED && asked !== paper.paper && (
              <Button kind="link" idle={task.busy} onPress={() => ask(paper.paper)}>
                {REGISTER_WORDS.cancel}
                <span class="unseen"> {paper.title}</span>
              </Button>
            )}
            {asked === paper.paper && (
              <CancelForm
                busy={task.busy}
                cancel={(reason) => cancel(paper.paper, reason)}
                keep={() => ask('')}
              />
            )}
          </li>
        ))}
      </ul>
      {papers !== null && papers.length > shown && (
        <Button onPress={() => showMore(shown + STEP)}>{REGISTER_WORDS.more}</Button>
      )}
      {papers !== null && (
        <Button kind="link" idle={task.busy} onPress={read}>
          {REGISTER_WORDS.reread}
        </Button>
      )}
    </>
  );
}

function PaperFacts({ paper, say }: { readonly paper: Paper } & Pick<PartProps, 'say'>) {
  return (
    <>
      <PaperLink title={paper.title || paper.kind} link={paper.link} />
      <p class="small">
        <span class="chip state">{paper.state}</span> {say.text(describe(paper, say.whole))}
      </p>
      {paper.word !== '' && (
        <p class="small">
          <ExtraLink address={paper.word} text={REGISTER_WORDS.word} />
          {paper.signed !== '' && (
            <>
              {' · '}
              <ExtraLink address={paper.signed} text={REGISTER_WORDS.signed} />
            </>
          )}
        </p>
      )}
      {paper.madeBy !== '' && <p class="small">{REGISTER_WORDS.by(paper.madeBy)}</p>}
      {paper.state === BEING_MADE && <p class="request">{REGISTER_WORDS.halfMade}</p>}
      {paper.note !== '' && <p class="small">{paper.note}</p>}
    </>
  );
}

function ExtraLink({ address, text }: { readonly address: string; readonly text: string }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

interface CancelFormProps {
  readonly busy: boolean;
  readonly cancel: (reason: string) => void;
  readonly keep: () => void;
}

function CancelForm({ busy, cancel, keep }: CancelFormProps) {
  const [reason, write] = useState('');
  return (
    <div class="reason">
      <label>
        {REGISTER_WORDS.reason}
        <textarea
          rows={2}
          maxLength={300}
          value={reason}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <Button kind="primary" idle={busy} onPress={() => cancel(reason)}>
        {REGISTER_WORDS.confirm}
      </Button>
      <Button onPress={keep}>{REGISTER_WORDS.keep}</Button>
    </div>
  );
}

function describe(paper: Paper, whole: (number: number) => string): string {
  const { numberText, version, kind, day, madeOn } = paper;
  const parts = [
    numberText === '' ? '' : WORDS.paperNumber(numberText),
    kind,
    version === null || version < 2 ? '' : REGISTER_WORDS.version(whole(version)),
    day === '' ? madeOn : REGISTER_WORDS.dated(day),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
