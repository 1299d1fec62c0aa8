import { HELP_WORDS } from './words.ts';

/** Questions and answers; the page adds what can be done about a broken file. */
export function view() {
  return (
    <>
      {HELP_WORDS.map(({ question, answers }) => (
        <details key={question}>
          <summary>{question}</summary>
          {answers.map((answer) => (
            <p key={answer}>{answer}</p>
          ))}
        </details>
      ))}
    </>
  );
}
