import type { Found } from '../../finding.ts';
import { ggufType } from '../../folder/gguf.ts';
import { plainName } from '../../tables/names.ts';
import { quote } from '../fields.ts';
import type { FolderView } from './folder-rule.ts';
import { ALONE, KEY, OTHER_KEY, POSSIBLE } from './quantization-words.ts';

const GGUF_TYPE =
  /(?<![A-Za-z\d])(?:I?Q\d_(?:K(?:_[SMLX]+)?|[01]|XXS|XS|NL|[SM])|BF16|F16|F32|TQ\d_0|MXFP4)(?![A-Za-z\d])/gi;
const TYPE_KEY = /^(?:file type|format|type)$/;
const SAID =
  /^\W*(?:this|these|it|the (?:model|file|weights))\b.{0,60}\b(?:quanti[sz]ed|quanti[sz]ation)\b/i;
/** `ollama run hf.co/org/tiny-GGUF:Q4_K_M` */
const OF_HUB = /\bhf\.co\/([\w.-]+\/[\w.-]+):[\w-]+/g;

/** Types that the card says of its files, and no file has. */
export function ggufTypesDiffer(view: FolderView): readonly Found[] {
  const { ggufs } = view.model;
  const types = new Map(
    ggufs.flatMap(({ file, head }) => {
      const inName = file.match(GGUF_TYPE) ?? [];
      const type = ggufType(head);
      return [...inName.map((name) => name.toUpperCase()), ...(type === null ? [] : [type])].map(
        (one) => [one, file] as const,
      );
    }),
  );
  const [[type, file] = ['', '']] = types;
  if (types.size === 0) {
    return [];
  }
  const differ = (text: string, line: (at: number) => number, from = 0): readonly Found[] => {
    const said = [...text.slice(from).matchAll(GGUF_TYPE)];
    const [first] = said;
    return first === undefined || said.some(([one]) => types.has(one.toUpperCase()))
      ? []
      : [
          {
            line: line(from + first.index),
            message: `The card says ${quote(first[0])}; ${file} is ${type}. Correct the wrong one.`,
          },
        ];
  };
  return [
    ...view.statements.flatMap((statement) => {
      const { kind, key, text, at, lineOf } = statement;
      const isKeyed = (KEY.test(key) || TYPE_KEY.test(key)) && !OTHER_KEY.test(key);
      const isSaid =
        kind === 'sentence' && (SAID.test(text) || ALONE.test(text)) && !POSSIBLE.test(text);
      return isKeyed || kind === 'title'
        ? differ(text, lineOf, at)
        : isSaid
          ? differ(text, lineOf)
          : [];
    }),
    ...view.code.flatMap(({ code, lineOf }) =>
      [...code.matchAll(OF_HUB)].flatMap(({ 0: said, 1: id = '', index }) =>
        view.ownNames.some((own) => plainName(id).startsWith(own))
          ? differ(said, (at) => lineOf(index + at))
          : [],
      ),
    ),
  ];
}
