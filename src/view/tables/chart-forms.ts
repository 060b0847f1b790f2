import {
  type ChartData,
  type ChartMeasure,
  numbersOf,
  onOneAxis,
} from '../../card/tables/chart-data.ts';
import {
  barScale,
  linearScale,
  logScale,
  placeOn,
  shortNumber,
} from '../../card/tables/chart-scale.ts';
import {
  type Drawing,
  drawingOrder,
  EDGE,
  label,
  legend,
  line,
  type Mark,
  mark,
  markNames,
  measureLabel,
  path,
  s,
  subjectClass,
  textWidth,
} from './chart-picture.ts';

/** A row for each measure, a mark in it for each subject. */
export function dots(data: ChartData, measures: readonly ChartMeasure[], width: number): Drawing {
  const shared = onOneAxis(measures);
  const nameWidth = textWidth(...measures.map(measureLabel)) + 20;
  const isStacked = nameWidth > width * 0.3;
  const left = isStacked ? EDGE : nameWidth;
  const right = width - EDGE;
  const pitch = isStacked ? 44 : 28;
  const { children, height: top } = legend(data, width);
  const marks: Mark[] = [];
  const bottom = top + shared.length * pitch;
  const axis = linearScale(shared.flatMap(numbersOf), (right - left) / 45);
  for (const tick of shared.length > 0 ? axis.ticks : []) {
    const x = left + placeOn(axis, tick) * (right - left);
    children.push(
      line(x, top, x, bottom, 'chart-grid'),
      label(x, bottom + 10, shortNumber(tick), 'chart-tick', 'middle'),
    );
  }
  let y = top;
  for (const measure of new Set([...shared, ...measures])) {
    const isShared = shared.includes(measure);
    // Below the numbers of the axis.
    const start = y + (isShared || shared.length === 0 ? 0 : 30);
    const middle = start + (isStacked ? 31 : pitch / 2);
    const name = measureLabel(measure);
    children.push(
      isStacked
        ? label(EDGE - 8, start + 12, name, '', 'start', width - 8)
        : label(left - 20, middle, name, '', 'end'),
    );
    const numbers = numbersOf(measure);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const scale = isShared ? axis : { ...axis, low, high: high > low ? high : low + 1 };
    let [from, to] = [left, right];
    if (!isShared) {
      const [least, most] = [shortNumber(low), shortNumber(high)];
      from += textWidth(least) + 10;
      to -= textWidth(most) + 10;
      children.push(
        label(left - 8, middle, least, 'chart-tick'),
        label(right + 8, middle, most, 'chart-tick', 'end'),
      );
    }
    children.push(line(from, middle, to, middle, 'chart-grid'));
    for (const subject of drawingOrder(data)) {
      const value = measure.values[subject] ?? null;
      if (value !== null) {
        const x = from + placeOn(scale, value) * (to - from);
        marks.push({ x, y: middle, subject, measure, element: mark(data, subject, x, middle) });
      }
    }
    y += pitch;
  }
  children.push(...marks.map(({ element }) => element));
  return { children, marks, height: y + (shared.length > 0 ? 34 : 8) };
}

/** A bar for each subject, in the groups of the table. */
export function bars(data: ChartData, measure: ChartMeasure, width: number): Drawing {
  const children: SVGElement[] = [];
  const marks: Mark[] = [];
  const numbers = numbersOf(measure);
  const valueTexts = measure.texts.map((text, subject) => {
    const value = measure.values[subject] ?? null;
    return text.length < 10 || value === null ? text.slice(0, 9) || '–' : shortNumber(value);
  });
  const valueWidth = textWidth(...valueTexts) + 8;
  const nameWidth = textWidth(...data.subjects.map(({ name }) => name)) + 10;
  const isStacked = nameWidth > width * 0.4;
  const from = (isStacked ? 2 : nameWidth) + (Math.min(...numbers) < 0 ? valueWidth : 0);
  const scale = barScale(numbers);
  const placeOf = (value: number): number =>
    from + placeOn(scale, value) * (width - valueWidth - from);
  const zero = placeOf(0);
  let y = 2;
  let heading: string | null = null;
  for (const [subject, { name, group }] of data.subjects.entries()) {
    if (group !== heading) {
      heading = group;
      y += 4;
      if (group !== null) {
        children.push(label(2, y + 11, group, 'chart-group', 'start', width - 4));
        y += 22;
      }
    }
    const own = subjectClass(data, subject);
    const kind = own && 'chart-strong';
    const middle = y + (isStacked ? 26 : 11);
    const value = measure.values[subject] ?? 0;
    const end = placeOf(value);
    children.push(
      isStacked
        ? label(2, y + 10, name, kind, 'start', width - 4)
        : label(nameWidth - 8, middle, name, kind, 'end'),
      label(
        value < 0 ? end - 5 : end + 5,
        middle,
        valueTexts[subject] ?? '',
        kind,
        value < 0 ? 'end' : 'start',
      ),
      line(zero, middle - 11, zero, middle + 11, 'chart-axis'),
    );
    if ((measure.values[subject] ?? null) !== null) {
      const element = s('rect', {
        x: Math.min(zero, end),
        y: middle - 7,
        width: Math.max(1, Math.abs(end - zero)),
        height: 14,
        class: `chart-bar ${own}`,
      });
      children.push(element);
      marks.push({ x: end, y: middle, subject, measure, element });
    }
    y += isStacked ? 38 : 22;
  }
  return { children, marks, height: y + 4 };
}

/** A mark for each subject: how well it does (`up`) by how large it is (`across`). */
export function scatter(
  data: ChartData,
  up: ChartMeasure,
  across: ChartMeasure,
  width: number,
): Drawing {
  const { children, height } = legend(data, width);
  const top = height + 28;
  const bottom = top + Math.min(380, Math.max(220, width * 0.5));
  const yScale = linearScale(numbersOf(up), (bottom - top) / 50);
  const left = textWidth(...yScale.ticks.map(shortNumber)) + 14;
  const right = width - EDGE;
  const sizes = numbersOf(across);
  const isWide = !data.isSeries && Math.max(...sizes) > Math.min(...sizes) * 10;
  const xScale = (isWide ? logScale : linearScale)(sizes, (right - left) / 64);
  const xOf = (value: number): number => left + placeOn(xScale, value) * (right - left);
  const yOf = (value: number): number => bottom - placeOn(yScale, value) * (bottom - top);
  children.push(
    label(2, height + 10, measureLabel(up), 'chart-strong', 'start', width - 4),
    label(right, bottom + 34, across.name, 'chart-strong', 'end', right),
  );
  for (const tick of xScale.ticks) {
    const text = shortNumber(tick);
    const x = xOf(tick);
    const half = textWidth(text) / 2 + 2;
    children.push(
      line(x, top, x, bottom, 'chart-grid'),
      label(Math.min(Math.max(x, half), width - half), bottom + 14, text, 'chart-tick', 'middle'),
    );
  }
  for (const tick of yScale.ticks) {
    const y = yOf(tick);
    children.push(
      line(left, y, right, y, 'chart-grid'),
      label(left - 8, y, shortNumber(tick), 'chart-tick', 'end'),
    );
  }
  children.push(line(left, bottom, right, bottom, 'chart-axis'));
  const marks = drawingOrder(data).flatMap((subject): Mark[] => {
    const [size, value] = [across.values[subject] ?? null, up.values[subject] ?? null];
    if (size === null || value === null) {
      return [];
    }
    const [x, y] = [xOf(size), yOf(value)];
    return [{ x, y, subject, measure: up, element: mark(data, subject, x, y) }];
  });
  children.push(
    ...(data.isSeries ? [path(marks)] : markNames(data, marks, { left, right: width, bottom })),
    ...marks.map(({ element }) => element),
  );
  return { children, marks, height: bottom + 46 };
}
