import { entriesOf } from '../../base/record.ts';
import { textsOfActivity } from '../texts/activity-texts.ts';
import { bracketsBalance } from './brackets.ts';
import { defineCheck, type Found, labelOf, placeOfActivity } from './define-check.ts';

export const BRACKET_UNBALANCED = defineCheck({
  code: 'BRACKET_UNBALANCED',
  severity: 'W',
  holds: 'Every bracket that is opened is closed: text that was cut off shows here.',
  find: ({ order }) =>
    order.flatMap((numbered) =>
      entriesOf(textsOfActivity(numbered.activity)).flatMap(([field, text]): Found[] =>
        bracketsBalance(text)
          ? []
          : [
              {
                place: placeOfActivity(numbered.activity, field),
                facts: { activity: labelOf(numbered), field },
                subject: text,
              },
            ],
      ),
    ),
});
