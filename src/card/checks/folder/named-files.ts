import type { Found } from '../../finding.ts';
import { plainName } from '../../tables/names.ts';
import { basesNamed } from '../body/named-in-text.ts';
import { quote, textsOf } from '../fields.ts';
import { nameOf, type Sought, saidOf, WEIGHTS } from './folder-files.ts';
import type { FolderRule, FolderView } from './folder-rule.ts';
import { readNamesInText } from './names-in-text.ts';

/** A call, or a command, that takes a file from a repository. */
interface Use {
  readonly name: string;
  /** `folder`: of files; `variant`: a word within names. */
  readonly kind: 'file' | 'folder' | 'variant';
  readonly line: number;
  readonly isLocal: boolean;
}

const CALL =
  /\b(hf_hub_download|snapshot_download|load_lora_weights|load_textual_inversion|load_ip_adapter|load_attn_procs|from_pretrained|from_single_file|hf_hub_url|cached_download|try_to_load_from_cache|SentenceTransformer|CrossEncoder|Llama|load_adapter)\(/g;
/** Arguments that name something of the repository. */
const ARGUMENT =
  /\b(weight_name|filename|file_name|subfolder|gguf_file|model_file|variant|additional_files)["']?\s*[=:]\s*["']([^"'\n]+)["']/g;
/** A positional name behind that of the repository. */
const SECOND = /^\s*(?:[\w.]+|["'][^"'\n]*["'])\s*,\s*["']([^"'\n]+\.\w+)["']/;
const REPOSITORY =
  /\b(?:repo_id|pretrained_model_name_or_path|model_id|repo|model_name_or_path)\s*=\s*(?:["']([^"'\n]*)["']|([A-Za-z_]\w*))|^\s*(?:["']([^"'\n]*)["']|([A-Za-z_]\w*)(?!\s*=))/;
const COMMAND =
  /\b(?:huggingface-cli|hf) download\s+(?:--[\w-]+(?:[= ][^\s-]\S*)?\s+)*["']?([\w.-]+\/[\w.-]+)["']?((?:\s+["']?[\w*][\w./*-]*["']?)*)/g;
const HF_FILE = /(?:--hf-file|-hff)[ =]+["']?([\w./-]+\.gguf)/g;
const ADDRESS =
  /https?:\/\/(?:huggingface|hf)\.co\/([\w.-]+\/[\w.-]+)\/(?:resolve|blob|raw)\/main\/([^\s"'<>)?#\\]+)/g;
/** What reads weights from a path, and programs that are run. */
const LOCAL =
  /\b(?:load_file|torch\.load|safe_open|InferenceSession|from_single_file|joblib\.load|load_model|load_weights|keras\.models\.load_model)\(\s*["']([^"'\n]+)["']|\bmodel_path\s*=\s*["']([^"'\n]+)["']|(?:^|\s)(?:-m|--model|--lora|--model-path)[ =]["']?([\w./-]+\.(?:gguf|safetensors|onnx|bin))|^\s*(?:!|\$ ?|>>> )?python3? ([\w./-]+\.py)\b/gm;

export const NAMED_FILE_RULE: FolderRule = {
  id: 'named-file-missing',
  severity: 'warning',
  about: 'The text or the code names a file of this model that the folder lacks.',
  evidence: { kind: 'assumed', source: 'a file that is named is to be there' },
  find(view) {
    const written = writtenIn(view);
    const found = new Map<string, Found>();
    const uses = [...usesOf(view), ...readNamesInText(view).map(ofText)];
    for (const { name, kind, line, isLocal } of uses) {
      const isWritten = name.split('/').some((part) => written.has(part));
      const sought = isWritten ? null : seek(name, kind, isLocal, view);
      const message = sought && saidOf(quote(name), sought);
      const key = `${line} ${nameOf(name)}`;
      if (message !== null && !found.has(key)) {
        found.set(key, { line, message: `${message} Correct the name, or add the file.` });
      }
    }
    return [...found.values()];
  },
};

function ofText({ name, line }: Pick<Use, 'name' | 'line'>): Use {
  return { name, line, kind: 'file', isLocal: true };
}

function seek(name: string, kind: Use['kind'], isLocal: boolean, { finder }: FolderView): Sought {
  if (kind === 'variant') {
    return finder.matching(`*.${name}.*`).kind === 'there'
      ? { kind: 'there' }
      : { kind: finder.has(WEIGHTS) ? 'missing' : 'unknown' };
  }
  if (/[{}<>$]/.test(name)) {
    return { kind: 'unknown' };
  }
  return name.includes('*')
    ? finder.matching(name)
    : isLocal
      ? finder.named(name)
      : finder.at(name);
}

function* usesOf(view: FolderView): Generator<Use> {
  const isOwn = ownershipOf(view);
  const isCloned = view.code.some(({ code }) => /git clone|github\.com/.test(code));
  // Else the program is that of another repository.
  const isProgram = !isCloned && view.finder.has(/\.py$/);
  for (const { code, lineOf } of view.code) {
    for (const call of code.matchAll(CALL)) {
      const start = call.index + call[0].length;
      const args = argumentsAt(code, start);
      const repository = repositoryIn(args, view);
      if (/\brevision\s*=/.test(args) || repository === null || !isOwn(repository)) {
        continue;
      }
      const [, folder] = /\bsubfolder\s*=\s*["']([^"'\n]+)["']/.exec(args) ?? [];
      for (const match of args.matchAll(ARGUMENT)) {
        const [, argument = '', name = ''] = match;
        const kind =
          argument === 'subfolder' ? 'folder' : argument === 'variant' ? 'variant' : 'file';
        const isWithin = kind === 'file' && folder !== undefined && !name.includes('*');
        const path = isWithin ? `${folder}/${name}` : name;
        yield { name: path, kind, line: lineOf(start + match.index), isLocal: false };
      }
      const [, second] = call[1]?.startsWith('hf_hub') ? (SECOND.exec(args) ?? []) : [];
      if (second !== undefined) {
        yield {
          name: second,
          kind: 'file',
          line: lineOf(start + args.indexOf(second)),
          isLocal: false,
        };
      }
    }
    for (const match of code.matchAll(COMMAND)) {
      const names = (match[2] ?? '').split(/["'\s]+/).filter((name) => /\.\w+$/.test(name));
      for (const name of isOwn(match[1] ?? '') ? names : []) {
        yield { name, kind: 'file', line: lineOf(match.index), isLocal: false };
      }
    }
    for (const match of code.matchAll(ADDRESS)) {
      if (isOwn(match[1] ?? '')) {
        yield { name: match[2] ?? '', kind: 'file', line: lineOf(match.index), isLocal: false };
      }
    }
    for (const match of code.matchAll(HF_FILE)) {
      yield { name: match[1] ?? '', kind: 'file', line: lineOf(match.index), isLocal: true };
    }
    for (const match of code.matchAll(LOCAL)) {
      const name = match.slice(1).find((one) => one !== undefined) ?? '';
      const isRun = name.endsWith('.py');
      if (isRun ? isProgram : WEIGHTS.test(name) && view.finder.isAlike(name)) {
        const blanks = match[0].length - match[0].trimStart().length;
        yield { name, kind: 'file', line: lineOf(match.index + blanks), isLocal: true };
      }
    }
  }
}

/** Up to the bracket that ends the call. */
function argumentsAt(code: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < code.length && end - start < 1000 && depth > 0; end += 1) {
    depth += code[end] === '(' ? 1 : code[end] === ')' ? -1 : 0;
  }
  return code.slice(start, end);
}

/** The id, or the path, that a call reads from; a variable is looked up. */
function repositoryIn(args: string, { code }: FolderView): string | null {
  const [, named, variable, first, word] = REPOSITORY.exec(args) ?? [];
  const name = variable ?? word;
  if (name === undefined) {
    return named ?? first ?? null;
  }
  for (const part of code) {
    const [, value] = new RegExp(`\\b${name}\\s*=\\s*["']([^"'\\n]+)["']`).exec(part.code) ?? [];
    if (value !== undefined) {
      return value;
    }
  }
  return null;
}

/** Whether an id is this model's: it is called so, or is the only one that is no other's. */
function ownershipOf(view: FolderView): (id: string) => boolean {
  const { code, root, ownNames } = view;
  const fields = ['base_model', 'datasets', 'new_version'];
  const others = new Set([
    ...(root === null ? [] : fields.flatMap((key) => textsOf(root, key).map(({ text }) => text))),
    ...basesNamed(view).map(({ id }) => id),
    String(view.model.adapter?.['base_model_name_or_path']),
  ]);
  const ids = new Set(
    code.flatMap((part) =>
      [...part.code.matchAll(/["']([\w.-]+\/[\w.-]+)["']/g)].map(([, id = '']) => id),
    ),
  );
  const isNamed = (id: string): boolean => ownNames.includes(plainName(id));
  const named = [...ids].filter(isNamed);
  const left = [...ids].filter((id) => !(others.has(id) || /\.\w{2,5}$/.test(id)));
  return (id) =>
    id === '.' ||
    id === './' ||
    isNamed(id) ||
    (named.length === 0 && left.length === 1 && left[0] === id);
}

/** Names of files that the reader's own code makes. */
const WRITES =
  />{1,2}\s*["']?([\w./-]+)|(?:^|\s)(?:-o|-O|--out(?:put|file)?(?:[-_]\w+)?|--local-dir)[ =]+["']?([\w./-]+)|\b(?:save\w*|\w*_save|write\w*|to_\w+|export\w*|dump|imwrite|imsave|mimsave|savefig|tee|touch)\(?(?:[^()\n"']|\([^()\n]*\)){0,200}["']?([\w./-]+\.\w+)["']?|\bopen\(\s*f?["']([^"'\n]+)["']\s*,\s*["'][wax]|\b(?:quantize|convert\S*)\b[^\n]*?\s([\w./-]+\.\w+)\s+(?:I?Q\d\w*)?\s*$|\bsave_\w+\(\s*["']([\w./-]+)["']|\bexport\b[^\n]*\s([\w./-]+?)\/?\s*$|\b(?:wget|curl)\b[^\n]*\/([\w.-]+)/gim;

function writtenIn({ code }: FolderView): ReadonlySet<string> {
  const names = code.flatMap((part) =>
    [...part.code.matchAll(WRITES)].map((match) =>
      nameOf(match.slice(1).find((one) => one !== undefined) ?? ''),
    ),
  );
  return new Set(names);
}
