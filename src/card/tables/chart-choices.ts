import { type ChartData, type ChartMeasure, numbersOf } from './chart-data.ts';

export interface ChartChoice {
  readonly name: string;
  readonly form: 'dots' | 'bars' | 'scatter';
  readonly measures: readonly ChartMeasure[];
}

const AVERAGE = /\b(?:average|avg|overall|mean)\b/i;
/** Measures by size, where none of them is the average. */
const MAX_SCATTERS = 4;
/** Marks in one picture; more could not be told apart, and would take long to draw. */
const MAX_MARKS = 2000;

/** Index of the choice to begin with: of a log a scatter, else all measures if there are many. */
export function firstChoice({ isSeries }: ChartData, choices: readonly ChartChoice[]): number {
  const series = isSeries ? choices.findIndex(({ form }) => form === 'scatter') : -1;
  return series < 0 ? Number(choices[0]?.measures.length === 2) : series;
}

export function choicesOf({ subjects, measures }: ChartData): readonly ChartChoice[] {
  const scores = measures.filter(({ isSize }) => !isSize);
  const sizes = measures.filter(({ isSize }) => isSize);
  const average = scores.find(({ name }) => AVERAGE.test(name));
  const choices = [...scores, ...sizes].map(
    (measure): ChartChoice => ({ name: measure.name, form: 'bars', measures: [measure] }),
  );
  if (scores.length > 1) {
    const most = Math.max(2, Math.floor(MAX_MARKS / subjects.length));
    const name = scores.length > most ? `First ${most} measures` : 'All measures';
    choices.unshift({ name, form: 'dots', measures: scores.slice(0, most) });
  }
  for (const across of sizes) {
    for (const up of average ? [average] : scores.slice(0, MAX_SCATTERS)) {
      const isPoint = (value: number | null, subject: number): boolean =>
        value !== null && (across.values[subject] ?? null) !== null;
      if (up.values.filter(isPoint).length > 2) {
        const name = `${up.name} by ${across.name}`;
        choices.push({ name, form: 'scatter', measures: [up, across] });
      }
    }
  }
  return choices;
}

export function describeChoice({ subjects }: ChartData, { measures }: ChartChoice): string {
  const bests = measures.slice(0, 3).flatMap((measure) => {
    const { name, direction, values, texts } = measure;
    const numbers = numbersOf(measure);
    const best = values.indexOf(Math[direction === 'higher' ? 'max' : 'min'](...numbers));
    return direction ? `Best in ${name}: ${subjects[best]?.name}, ${texts[best]}.` : [];
  });
  const names = measures.map(({ name }) => name).join(', ');
  return [`${subjects.length} compared on ${names}.`, ...bests].join(' ');
}
