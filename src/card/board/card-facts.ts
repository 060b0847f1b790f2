import { cardKind } from '../card-kind.ts';
import { bodyView } from '../checks/check-body.ts';
import { claimsOf as contextsIn } from '../checks/folder/context-length.ts';
import { isOfOwn } from '../checks/folder/own-model.ts';
import { isSure, short, claimsOf as sizesIn } from '../checks/folder/parameters.ts';
import { ownNamesOf, readStatements, type Statement } from '../checks/folder/statements.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import { readModelFiles } from '../folder/model-files.ts';
import { listedCard } from '../list/listed-card.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import { brief } from '../summary/brief.ts';
import type { BoardFact } from './board-card.ts';

type Fact = BoardFact['fact'];

/** A card may lie in no folder that is known. */
const NO_FILES = { name: '', files: new Map<string, number>(), isWhole: false, read: noBytes };
const LANGUAGE_KEY = /^languages?\b/;
const BASE_KEY = /^(?:base model|fine-?tuned from|parent model|derived from)/;
/** The template’s own words are nobody’s. */
const UNSAID = /more information needed|^\W*$/i;
const MOST_TEXT = 300;

function noBytes(): Uint8Array {
  return new Uint8Array();
}

/** What a card says of its model besides results; `name` is that of its file or address. */
export function cardFacts(
  { frontMatter, body, bodyLine, parts }: ComparedCard,
  name: string,
): { readonly title: string; readonly facts: readonly BoardFact[] } {
  const { entries } = frontMatter;
  const card = { frontMatter, body, bodyLine, findings: [] };
  const { title, license, languages } = listedCard(card, name, parts.headings);
  const kind = cardKind(entries, null, body);
  const metadata = normalizeMetadata(entries);
  const lineOf = new Map(entries.map(({ key, line }) => [key, line]));
  const lines = brief({ kind, frontMatter, parts });
  const view = bodyView({
    ...{ kind, body, bodyLine, parts, entries },
    ...{ htmlTables: [], depth: 0, offset: null, metadataEnd: null },
  });
  const ownNames = ownNamesOf(view, '');
  const statements = readStatements(view, ownNames);
  const known = { ownNames, model: readModelFiles(NO_FILES) };

  const field = (fact: Fact, key: string, text: string): BoardFact | null =>
    text === '' ? null : factOf(fact, text, lineOf.get(key) ?? 1, 'metadata');
  const told = (fact: Fact, topic: 'license' | 'data'): BoardFact | null => {
    const line = lines.find((one) => one.topic === topic);
    return line?.text ? factOf(fact, line.text, line.place?.line ?? bodyLine, 'the text') : null;
  };
  const keyed = (fact: Fact, keys: RegExp): BoardFact | null => {
    const found = statements.find(({ kind: of, key, text, at }) => {
      return of !== 'field' && keys.test(key) && !UNSAID.test(text.slice(at));
    });
    return found === undefined
      ? null
      : factOf(fact, found.text.slice(found.at).trim(), found.lineOf(found.at), 'the text');
  };
  const isTitle = ({ text }: { readonly text: string }): boolean => text === title;
  const facts = [
    field('license', lineOf.has('license') ? 'license' : 'license_name', license) ??
      told('license', 'license'),
    field('base', 'base_model', textsOf(metadata.baseModel).join(', ')) ?? keyed('base', BASE_KEY),
    field('languages', 'language', languages.join(', ')) ?? keyed('languages', LANGUAGE_KEY),
    field('data', 'datasets', textsOf(metadata.datasets).join(', ')) ?? told('data', 'data'),
    sizeIn(statements, known) ?? sizeOfName(title, parts.headings.find(isTitle)?.line ?? 1),
    contextIn(statements, known),
  ];
  return { title, facts: facts.filter((fact) => fact !== null) };
}

type Known = Parameters<typeof isSure>[2];

/** What is said in so many words comes before what a name tells. */
const FIRST: readonly Statement['kind'][] = ['key', 'cell', 'sentence', 'title', 'field'];

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted((a, b) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind));
}

function sizeIn(statements: readonly Statement[], known: Known): BoardFact | null {
  for (const statement of inOrder(statements)) {
    for (const claim of sizesIn(statement, known)) {
      if (isSure(claim, statement, known)) {
        const from = statement.kind === 'title' ? 'its name' : 'the text';
        const line = statement.lineOf(claim.at);
        return { ...factOf('size', short(claim.value), line, from), number: claim.value };
      }
    }
  }
  return null;
}

/** `Heron 7B`, which a card may be called whose first heading is another one. */
function sizeOfName(name: string, line: number): BoardFact | null {
  const [, number, unit = ''] = /(?<![\w.])(\d+(?:\.\d+)?) ?([BM])(?!\w)/i.exec(name) ?? [];
  const count = Number(number) * (unit.toUpperCase() === 'B' ? 1e9 : 1e6);
  return number === undefined
    ? null
    : { ...factOf('size', short(count), line, 'its name'), number: count };
}

function contextIn(statements: readonly Statement[], known: Known): BoardFact | null {
  for (const statement of inOrder(statements)) {
    const claim = contextsIn(statement).find(({ at }) => isOfOwn(statement, at, known));
    if (claim !== undefined) {
      const fact = factOf(
        'context',
        `${claim.written} tokens`,
        statement.lineOf(claim.at),
        'the text',
      );
      return { ...fact, number: claim.values.at(-1) ?? null };
    }
  }
  return null;
}

function factOf(fact: Fact, text: string, line: number, from: string): BoardFact {
  const said = text.replace(/\s+/g, ' ');
  const shown = said.length > MOST_TEXT ? `${said.slice(0, MOST_TEXT)}…` : said;
  return { fact, text: shown, number: null, line, file: null, from };
}
