import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { bahtOfSatang, satangTyped } from './amounts.ts';
import { SelectField, TextField } from './field.tsx';
import { CENTRAL_WORDS } from './words.ts';

/** What one division gets of an activity. */
export interface Share {
  readonly division: string;
  /** By year, as typed. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** The first division that has no share yet. */
export function freeDivision(
  { divisions }: PartProps['overview'],
  shares: readonly Share[],
): string {
  const taken = new Set(shares.map(({ division }) => division));
  return divisions.find(({ code }) => !taken.has(code))?.code ?? divisions[0]?.code ?? '';
}

/** A part of a split as the server takes it; an empty field is no year of the part. */
export function typedShare({ division, amounts }: Share) {
  const typed = Object.entries(amounts)
    .filter(([, text]) => text.trim() !== '')
    .map(([year, text]) => [year, bahtOfSatang(satangTyped(text) ?? 0)] as const);
  return { division, money: Object.fromEntries(typed) };
}

interface SharesProps extends Pick<PartProps, 'overview'> {
  readonly shares: readonly Share[];
  readonly change: (shares: readonly Share[]) => void;
}

interface FieldsProps extends SharesProps, Pick<PartProps, 'say'> {
  readonly years: readonly number[];
}

/** Of each share its division and its money year by year; a single one gets the whole. */
export function ShareFields({ overview, say, shares, years, change }: FieldsProps) {
  const isWhole = shares.length === 1;
  return (
    <>
      {shares.map((share, index) => {
        const number = say.whole(index + 1);
        const rewrite = (next: Partial<Share>) =>
          change(shares.map((one, place) => (place === index ? { ...one, ...next } : one)));
        return (
          <fieldset key={index}>
            <legend class="unseen">{CENTRAL_WORDS.share(number)}</legend>
            <SelectField
              label={isWhole ? CENTRAL_WORDS.giveTo : CENTRAL_WORDS.share(number)}
              value={share.division}
              options={overview.divisions.map(({ code, shortName }) => [code, shortName] as const)}
              choose={(division) => rewrite({ division })}
            />
            {!isWhole &&
              years.map((year) => {
                const text = share.amounts[year] ?? '';
                return (
                  <TextField
                    key={year}
                    kind="amount"
                    label={CENTRAL_WORDS.moneyOf(say.year(year))}
                    value={text}
                    problem={satangTyped(text) === null ? CENTRAL_WORDS.noAmount : ''}
                    write={(typed) => rewrite({ amounts: { ...share.amounts, [year]: typed } })}
                  />
                );
              })}
          </fieldset>
        );
      })}
    </>
  );
}

interface ButtonsProps extends SharesProps {
  /** Fewer shares than these are none. */
  readonly least: number;
}

export function ShareButtons({ overview, shares, least, change }: ButtonsProps) {
  return (
    <p class="plan-buttons">
      <Button
        onPress={() =>
          change([...shares, { division: freeDivision(overview, shares), amounts: {} }])
        }
      >
        {CENTRAL_WORDS.addShare}
      </Button>
      {shares.length > least && (
        <Button onPress={() => change(shares.slice(0, -1))}>{CENTRAL_WORDS.dropShare}</Button>
      )}
    </p>
  );
}
