import { httpsUrl } from '../../hub/hub-links.ts';
import { isMap } from '../metadata.ts';
import type { Item, WidgetExample } from './facts.ts';
import { namedItem, shortText } from './field-items.ts';

/** Keys of an example that are neither input nor output. */
const ABOUT: ReadonlySet<string> = new Set(['example_title', 'group', 'output']);

/** The examples of `widget` with their inputs and outputs, whatever their task; a bare text is an input. */
export function widgetExamples(widget: unknown): readonly WidgetExample[] {
  const examples: readonly unknown[] = Array.isArray(widget) ? widget : [widget];
  return examples.map((example) => {
    if (!isMap(example)) {
      return { title: '', input: [{ text: shortText(example) }], output: [] };
    }
    const { example_title: title, group, output } = example;
    return {
      title: [group, title]
        .filter((part) => part !== undefined)
        .map((part) => shortText(part))
        .join(': '),
      input: Object.entries(example)
        .filter(([key]) => !ABOUT.has(key))
        .map(([key, value]) => linkedItem(key, value)),
      output: output === undefined ? [] : outputItems(output),
    };
  });
}

/** {text}, {url}, {answer, score} or [{label, score}] (`WidgetExampleOutput` in @huggingface/tasks). */
function outputItems(output: unknown): readonly Item[] {
  if (Array.isArray(output)) {
    return output.map((item: unknown) => {
      const isLabel = isMap(item) && 'label' in item && 'score' in item;
      return {
        text: isLabel
          ? `${shortText(item['label'])}: ${shortText(item['score'])}`
          : shortText(item),
      };
    });
  }
  return isMap(output)
    ? Object.entries(output).map(([key, value]) => linkedItem(key, value))
    : [{ text: shortText(output) }];
}

function linkedItem(key: string, value: unknown): Item {
  const url = typeof value === 'string' ? httpsUrl(value) : null;
  return { ...namedItem(key, value), url };
}
