import { httpsUrl } from '../../hub/hub-links.ts';
import { isEmpty, isMap } from '../metadata.ts';
import type { Item, WidgetExample } from './facts.ts';
import { namedItem, shortText } from './field-items.ts';

export function widgetExamples(widget: unknown): readonly WidgetExample[] {
  const examples: readonly unknown[] = Array.isArray(widget) ? widget : [widget];
  const said = examples.filter((example) => !isEmpty(example));
  return said.map((example) => {
    if (!isMap(example)) {
      return { title: '', input: [{ text: shortText(example) }], output: [] };
    }
    const { example_title: title, group, output, ...input } = example;
    const titles = [group, title].filter((part) => part !== undefined);
    return {
      title: titles.map((part) => shortText(part)).join(': '),
      input: linkedItems(input),
      output: output === undefined ? [] : outputItems(output),
    };
  });
}

/** {text}, {url}, … or [{label, score}] (`WidgetExampleOutput` in @huggingface/tasks). */
function outputItems(output: unknown): readonly Item[] {
  if (Array.isArray(output)) {
    return output.map((item: unknown) => ({
      text:
        isMap(item) && 'label' in item && 'score' in item
          ? `${shortText(item['label'])}: ${shortText(item['score'])}`
          : shortText(item),
    }));
  }
  return isMap(output) ? linkedItems(output) : [{ text: shortText(output) }];
}

function linkedItems(map: Readonly<Record<string, unknown>>): readonly Item[] {
  return Object.entries(map).map(([key, value]) => ({
    ...namedItem(key, value),
    url: typeof value === 'string' ? httpsUrl(value) : null,
  }));
}
