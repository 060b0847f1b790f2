import { WEIGHTS } from './folder-files.ts';
import type { FolderView } from './folder-rule.ts';
import type { Statement } from './statements.ts';

interface NamedFile {
  readonly name: string;
  /** 1-based line in the file. */
  readonly line: number;
}

const NAME =
  /(?<![\w/.:@$%-])((?:[\w.-]+\/){0,8}[\w.-]+\.(?:safetensors|gguf|bin|pt|pth|ckpt|onnx|tflite|h5|msgpack|json|jsonl|ya?ml|toml|py|ipynb|txt|md|csv|tsv|jinja|model|spm|png|jpe?g|webp|gif|svg|pdf|zip|wav|mp3|mp4))(?![\w/(-]|\.\w)/gi;
/** Says that a file is here. */
const HERE =
  /\b(?:this|the|our|model) (?:repo(?:sitory)?|folder|directory|card)\b|\b(?:included|provided|shipped|bundled|attached|supplied)\b|\bsee\b|\bthe files?\b|\bfiles:|\bcontains?\b|\bavailable (?:in|as)\b|\b(?:stored|listed|given|documented|described|defined|saved|found) in\b|\brefer to\b|\b(?:is|are) in\b|\brun\b|\buse the\b|\bload(?:s|ed)? (?:from )?\b|\bweights (?:are|is) (?:in|at)\b/i;
/** Says that it is elsewhere, or that the reader makes it. */
const ELSEWHERE =
  /github|gitlab|\byours?\b|\bsav(?:e|es|ing)\b|\bcreat\w+|\bwrit(?:e|es|ing|ten)\b|\bclon\w+|\bgenerat\w+|\boriginal\b|\bupstream\b|\boutput|\breplac\w+|\brenam\w+|\bconvert\w+|\bif you\b|\bproduc\w+|\bexport\w*|\bno longer\b|\bremoved?\b|\bdeprecated\b|\bnot (?:included|provided|needed|required)\b|\bwithout\b|\binstead of\b|\bdataset|\bbase model\b|\bfrom the\b.*\brepo|\be\.?g\.|\blike\b|\bsuch as\b|\bplace\b|\bput\b|\bdownload\w* from\b/i;
const FILES = /\b(?:files?|contents?|structure|artifacts?|repository|layout|provided)\b/i;
/** An item that begins with a file. */
const FIRST = /^\s*[-+•]?\s+([\w./-]+\.\w{1,11})\b/;
/** In a table of files each row is one. */
const FILE_HEADER = /\b(?:file|filename|name|path|checkpoint|link|weights?|artifact)\b/i;

/** Files of this model that sentences, lists and tables name. */
export function readNamesInText(view: FolderView): readonly NamedFile[] {
  const { finder } = view;
  const isRepository = finder.has(WEIGHTS) || finder.has(/\.json$/);
  if (!isRepository) {
    return [];
  }
  const linked = namesOfLinks(view);
  const isSeen = (name: string): boolean =>
    !linked.has(name) && !/^\d+(?:\.\d+)*\.\w+$|^v\d/.test(name);
  return [...ofStatements(view), ...ofTables(view)].filter(({ name }) => isSeen(name));
}

function* ofStatements({ statements, finder }: FolderView): Generator<NamedFile> {
  const isListed = ({ text }: Statement): boolean => {
    const [, name] = FIRST.exec(text) ?? [];
    return name !== undefined && finder.named(name).kind === 'there';
  };
  const listed = new Set(statements.filter(isListed).map(({ section }) => section));
  for (const { kind, key, text, section, lineOf } of statements) {
    if (kind === 'title' || kind === 'field' || kind === 'cell' || ELSEWHERE.test(text)) {
      continue;
    }
    const isList = (FILES.test(section) || listed.has(section)) && FIRST.test(text);
    for (const { 1: name = '', index } of text.matchAll(NAME)) {
      const isWeight = WEIGHTS.test(name) && finder.has(endingOf(name)) && finder.isAlike(name);
      const isProgram = name.endsWith('.py') && !finder.has(/\.py$/);
      if (isWeight || isList || (!isProgram && HERE.test(`${key} ${text}`))) {
        yield { name, line: lineOf(index) };
      }
    }
  }
}

function* ofTables({ tables, finder }: FolderView): Generator<NamedFile> {
  for (const { header, rows, line } of tables) {
    const column = header.findIndex((cell) => FILE_HEADER.test(cell));
    for (const [index, cells] of rows.entries()) {
      for (const [at, cell] of cells.entries()) {
        const [name] = cell.trim().match(NAME) ?? [];
        const isWhole = name !== undefined && cell.trim() === name;
        if (isWhole && (at === column || (WEIGHTS.test(name) && finder.has(endingOf(name))))) {
          yield { name, line: line + index + 2 };
        }
      }
    }
  }
}

function endingOf(name: string): RegExp {
  return new RegExp(`${/\.\w+$/.exec(name)?.[0].replace('.', '\\.') ?? ''}$`, 'i');
}

/** Names that are texts of links: where those lead is known. */
function namesOfLinks({ body }: FolderView): ReadonlySet<string> {
  const texts = body.match(/\[[^\][\n]{1,200}\]\([^()\n]{1,500}\)/g) ?? [];
  const elsewhere = body.match(/<a\s[^<>\n]{1,500}>[^<>\n]{1,200}</g) ?? [];
  return new Set(
    [...texts, ...elsewhere].flatMap((text) =>
      [...text.replace(/[`*_]/g, (mark) => (mark === '_' ? '_' : ' ')).matchAll(NAME)].map(
        ([, name = '']) => name,
      ),
    ),
  );
}
