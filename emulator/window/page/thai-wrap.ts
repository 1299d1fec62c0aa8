const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** A word that is longer than the line is parted between letters that stand by themselves. */
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

type Measure = (text: string) => number;

function piecesOf(paragraph: string, width: number, measure: Measure): string[] {
  return [...segmenter.segment(paragraph)].flatMap(({ segment }) =>
    measure(segment) <= width
      ? [segment]
      : [...graphemes.segment(segment)].map(({ segment: letter }) => letter),
  );
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  if (measure(paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(paragraph, width, measure)) {
    const size = measure(piece);
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = line === '' ? 0 : size;
    } else {
      line += piece;
      used += size;
    }
  }
  return [...lines, line];
}

/**
 * Breaks a text into lines where a reader of Thai would: between words, which no spaces part.
 * @param width in the unit of `measure`
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}
