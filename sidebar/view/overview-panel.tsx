import {
  countsOf,
  type DivisionFigures,
  divisionsInOrder,
  type Figures,
  figuresIn,
  findingsOf,
  fullBarOf,
} from '../select.ts';
import { WORDS } from '../words.ts';
import { BulletRow } from './bullet-row.tsx';
import { Button } from './button.tsx';
import { Checklist } from './checklist.tsx';
import { FactCard } from './fact-card.tsx';
import type { PanelProps } from './view-props.ts';

const LONG_RUN = { part: 'papers', topic: 'run', about: '' } as const;

export function OverviewPanel(props: PanelProps) {
  const { state, overview, say } = props;
  const total = figuresIn(overview.total, state.year);
  const own = overview.divisions.filter(({ code }) => overview.viewer.divisions.includes(code));
  return (
    <>
      {overview.viewer.role === 'outsider' && <p class="request">{WORDS.lookOnly}</p>}
      {overview.longRun !== '' && (
        <div class="request">
          <p>{say.text(overview.longRun)}</p>
          <Button kind="link" onPress={() => props.commands.openPart(LONG_RUN)}>
            {WORDS.openLongRun}
          </Button>
        </div>
      )}
      <Checklist {...props} />
      {own.map((division) => (
        <FactCard
          key={division.code}
          figures={figuresIn(division, state.year)}
          name={division.shortName}
          say={say}
        />
      ))}
      {own.length === 0 ? (
        <FactCard figures={total} say={say} />
      ) : (
        <h2 class="heading">{WORDS.whole}</h2>
      )}
      <Totals {...props} total={total} />
      <Strategies {...props} />
      <Divisions {...props} />
      <Years {...props} />
    </>
  );
}

function Totals({ state, overview, say, total }: PanelProps & { readonly total: Figures }) {
  const everyone = figuresIn(overview.everyone, state.year).planned;
  const nobody = figuresIn(overview.nobody, state.year).planned;
  return (
    <dl class="totals">
      <dt>{WORDS.allocated}</dt>
      <dd>{say.baht(total.allocated)}</dd>
      <dt>{WORDS.planned(say.whole(total.activities))}</dt>
      <dd>{say.baht(total.planned)}</dd>
      {overview.viewer.divisions.length > 0 && total.difference !== 0 && (
        <>
          <dt>{WORDS.difference}</dt>
          <dd class={total.difference > 0 ? 'over' : ''}>{say.signed(total.difference)}</dd>
        </>
      )}
      {nobody > 0 && (
        <>
          <dt>{WORDS.nobody}</dt>
          <dd class="over">{say.baht(nobody)}</dd>
        </>
      )}
      {everyone > 0 && (
        <>
          <dt>{WORDS.everyone}</dt>
          <dd class="over">{say.baht(everyone)}</dd>
        </>
      )}
      {overview.notNumbers > 0 && (
        <>
          <dt>{WORDS.notNumbers}</dt>
          <dd class="over">{WORDS.notNumbersCount(say.whole(overview.notNumbers))}</dd>
        </>
      )}
    </dl>
  );
}

function ListHeading({ title }: { readonly title: string }) {
  return (
    <h2 class="heading">
      {title}
      <span>{WORDS.difference}</span>
    </h2>
  );
}

function Strategies({ state, overview, say }: PanelProps) {
  const rows = overview.strategies.map((one) => ({ one, figures: figuresIn(one, state.year) }));
  if (rows.length === 0) return null;
  const full = fullBarOf(rows.map(({ figures }) => figures));
  return (
    <section>
      <ListHeading title={WORDS.byStrategy} />
      <ul>
        {rows.map(({ one, figures }) => (
          <BulletRow
            key={one.number}
            name={`${say.whole(one.number)} ${one.title}`}
            {...{ figures, full, say }}
          />
        ))}
      </ul>
    </section>
  );
}

function Divisions({ state, overview, commands, say }: PanelProps) {
  const rows = divisionsInOrder(overview).map((one) => ({
    one,
    figures: figuresIn(one, state.year),
    errors: countsOf(findingsOf(overview, one.code)).E,
  }));
  if (rows.length === 0) return null;
  const full = fullBarOf(rows.map(({ figures }) => figures));
  return (
    <section>
      <ListHeading title={WORDS.byDivision} />
      <ul>
        {rows.map(({ one, figures, errors }) => (
          <BulletRow
            key={one.code}
            name={one.name}
            isOwn={overview.viewer.divisions.includes(one.code)}
            {...{ figures, full, say }}
          >
            {errors > 0 && (
              <ErrorsLink
                division={one}
                errors={say.whole(errors)}
                onPress={() => commands.openFindings({ division: one.code, severity: 'E' })}
              />
            )}
          </BulletRow>
        ))}
      </ul>
    </section>
  );
}

interface ErrorsLinkProps {
  readonly division: Pick<DivisionFigures, 'name'>;
  readonly errors: string;
  readonly onPress: () => void;
}

function ErrorsLink({ division, errors, onPress }: ErrorsLinkProps) {
  return (
    <Button kind="link" onPress={onPress}>
      <span aria-hidden="true">{WORDS.findingsLink(errors)}</span>
      <span class="unseen">{WORDS.findingsLinkName(errors, division.name)}</span>
    </Button>
  );
}

function Years({ overview, say }: PanelProps) {
  const { years } = overview.total;
  if (years.length < 2) return null;
  const full = fullBarOf(years);
  return (
    <section>
      <ListHeading title={WORDS.byYear} />
      <ul>
        {years.map((one) => (
          <BulletRow
            key={one.year}
            name={WORDS.yearOption(say.year(one.year))}
            figures={one}
            {...{ full, say }}
          />
        ))}
      </ul>
    </section>
  );
}
