import { createHash } from 'node:crypto';
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository, version } from '../../../package.json' with { type: 'json' };
import { RULE_BOOK } from '../../html/jobs/rule-book.ts';
import { inertJson } from '../../text/inert-json.ts';
import type { CheckedFile, PlacedFinding, Region } from '../checked-file.ts';
import type { Format } from './format.ts';

/** A hint is called a note there. */
const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

const HOME = repository.url.replace(/^git\+|\.git$/g, '');

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifFormat(folder: string): Format {
  const indices = new Map<string, number>();
  const notifications: object[] = [];
  const seen = new Map<string, number>();
  let before = HEAD;

  function resultOf(uri: string, { rule, severity, message, region, fix }: PlacedFinding): object {
    const ruleIndex = indices.get(rule) ?? indices.size;
    indices.set(rule, ruleIndex);
    const artifactLocation = { uri };
    return {
      ruleId: rule,
      ruleIndex,
      level: LEVELS[severity],
      message: { text: messageText(message) },
      locations: [{ physicalLocation: { artifactLocation, region: regionOf(region) } }],
      partialFingerprints: { 'modelCardFinding/v1': fingerprint(`${uri}\n${rule}\n${message}`) },
      ...(fix === undefined ? {} : { fixes: [fixOf(artifactLocation, fix)] }),
    };
  }

  /** The same for the same finding, wherever it stands; of several that say the same, its number. */
  function fingerprint(said: string): string {
    const hash = createHash('sha256').update(said).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  }

  return {
    file({ name, findings, error }: CheckedFile) {
      // What says the same in another file is another finding.
      seen.clear();
      if (error !== null) {
        notifications.push({ level: 'error', message: { text: messageText(error) } });
      }
      const uri = uriOf(name, folder);
      return findings
        .map((finding) => {
          const written = `${before}${inertJson(resultOf(uri, finding))}`;
          before = ',\n';
          return written;
        })
        .join('');
    },
    end() {
      const executionSuccessful = notifications.length === 0;
      const invocation = { executionSuccessful, toolExecutionNotifications: notifications };
      const tool = { driver: driver([...indices.keys()]) };
      const start = before === HEAD ? HEAD : '';
      const rest = inertJson({ tool, invocations: [invocation], ...READING });
      return `${start}],\n${rest.slice(1)}]}\n`;
    },
  };
}

const HEAD = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[\n`;

/** How lines and columns are counted. */
const READING = { columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] };

function driver(rules: readonly string[]): object {
  return {
    name: 'model-card-viewer',
    version,
    semanticVersion: version,
    informationUri: HOME,
    rules: rules.map(ruleOf),
  };
}

function ruleOf(id: string): object {
  const { about, severity, evidence } = RULE_BOOK[id] ?? {
    about: `Rule ${id}.`,
    severity: 'warning',
    evidence: { kind: 'assumed', source: '' },
  };
  const [first = about] = about.split(/(?<=\.) /, 1);
  return {
    id,
    shortDescription: { text: first },
    fullDescription: { text: about },
    help: { text: `${about}\n\n${evidence.kind}: ${evidence.source}` },
    helpUri: `${HOME}/blob/HEAD/docs/checks.md#${id}`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf(artifactLocation: object, { label, edits }: NonNullable<PlacedFinding['fix']>) {
  const replacements = edits.map(({ text, ...region }) => ({
    deletedRegion: regionOf(region),
    insertedContent: { text },
  }));
  return {
    description: { text: messageText(label) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

/** A card’s own words must not become a link of the message (SARIF, 3.11.6). */
function messageText(text: string): string {
  const whole = wellFormed(text);
  return whole.includes('](') ? whole.replace(/[[\]\\]/g, '\\$&') : whole;
}

/** Relative to the user’s folder where it is in there. */
function uriOf(name: string, folder: string): string {
  const path = isAbsolute(name) ? relative(folder, name) : name;
  if (isAbsolute(name) && (path.startsWith('..') || isAbsolute(path))) {
    return pathToFileURL(name).href;
  }
  return path
    .replace(/^(?:\.[\\/])+/, '')
    .split(sep === '\\' ? /[\\/]/ : '/')
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join('/');
}

/** Halves of characters have no form in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
