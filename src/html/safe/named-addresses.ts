import { FILE_ENDINGS, HOST_ENDINGS } from './host-endings.ts';

/** An address that a reader takes a part of a text for. */
export interface NamedAddress {
  readonly host: string;
  /** As written; null without one. */
  readonly port: string | null;
  /** Has it a scheme, `www.`, a port or a path? Else it may be the name of a thing. */
  readonly isPlain: boolean;
  /** Where it begins, its scheme and user included; where its host ends; and its path. */
  readonly start: number;
  readonly hostEnd: number;
  readonly end: number;
}

/** Not seen, or as good as: zero-width characters, fillers, hair spaces. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\u2006\u2008-\u200a]/gu;

/** Lines through, over and under letters, accents, and frames around them. */
const MARKS = /\p{sc=Zinh}|[\u0488\u0489]/gu;

/** Letters in brackets, in black circles and squares, and those of flags: from A on. */
const ENCLOSED =
  /[\u249c-\u24b5\u{1f110}-\u{1f129}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const ENCLOSED_STARTS = [0x249c, 0x1f110, 0x1f150, 0x1f170, 0x1f1e6];

/** From A to Z. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ';

/** Full stops of other scripts, what looks like one, and ways of writing one before an ending. */
const FULL_STOPS =
  /[。‧∙⋅·•ꓸ۔܁]| ?[[({<](?:\.|[Dd][Oo][Tt])[\])}>] ?| \. ?(?=(?:com?|org|net|io|ai|COM?|ORG)(?![\w-]))|\. (?=(?:com|org|net)(?![\w-]))/g;
const SLASHES = /[\u2044\u2215\u2571\u29f8]/g;
const COLONS = /[\u02d0\u02f8\u05c3\u2236\ua789]/g;

/** Most texts are: only ways of writing full stops are to be found in them. */
const PLAIN = /^[ -~]*$/;

/** What hosts are made of; words around them may be of a script without spaces. */
const HOST_LIKE =
  /(?<!\w)\[[\da-f:.]*::[\da-f:.]*\]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}])[\p{L}\p{N}\p{M}_.-])+/giu;

/** The same in plain texts: it is read in a tenth of the time. */
const PLAIN_HOST_LIKE = /(?<!\w)\[[\da-f:.]*::[\da-f:.]*\]|[\w.-]+/gi;

/** Written before a host, it leaves no doubt. */
const BEFORE_HOST = /(?:\b(?:https?|ftps?|wss?):\/*|(?:^|\s)\/\/)$/i;
const SCHEME_AND_USER = /(?:\b[a-z]+:\/*|\/\/)?(?:[^\s/@]{1,60}@)?$/i;

/** A port, and then a path: what follows in the same word is no other host. */
const PORT = /:(\d{2,5})(?![\d.]*\w)/y;
const PATH = /(?::\d{1,5})?[/?#]\S*/y;
/** So much of it is surely a path. */
const PLAIN_PATH = /[/?#][\w\-./~%#?=&+@:$!*']*/y;

/** Letters that look like those of Latin, and a host with an ending of these. */
const LOOKALIKES =
  'асеорхуіјѕԁһԛԝтмкнвοανρτικυϲςɡıӏԍ\\p{sc=Armn}\\p{sc=Cher}\\p{sc=Copt}\\p{sc=Lisu}';
const LOOKALIKE_ENDING = new RegExp(
  `^[a-z\\d._${LOOKALIKES}-]*\\.(?=[a-z]*[${LOOKALIKES}])[a-z${LOOKALIKES}]{2,}$`,
  'iu',
);

/** The first word of a sentence: `this.It` lacks a blank, and is no Italian host. */
const NEXT_SENTENCE = /^[A-Z][a-z]*$/;
const SHORT_WORD = /^(?:a[ms]|b[ey]|do|i[nst]|m[ey]|no|so|to|us)$/i;

/**
 * Endings of hosts that are hardly somebody's name: `wei.li@lab.example` names no host `wei.li`.
 */
const NO_SURNAME = /\.(?:com?|org|net|edu|gov|io|ai)$/i;

/**
 * `ASP.NET`, `READ.ME`, `MANIFEST.in` and modules of Python are names, and so are initials before a
 * surname; the next word follows `e.g.`, `Fig.` and the number of a version.
 */
const NAME =
  /^(?:[A-Z]\w*\.NET|(?:asp|ml|vb|ado)\.net|READ\.ME|MANIFEST\.in|Makefile\.(?:am|in)|configure\.(?:ac|in)|main\.tf|(?:numpy|scipy|skimage|tf|torch(?:vision|audio)?|jax|sklearn|np|nn)\.\w+|(?:\p{Lu}\.)+\p{Lu}\p{Ll}+|(?:\p{L}\.){2,}\p{L}+|v?\d+(?:\.\d+)+\.\p{L}+|(?:Fig|Tab|Sec|Eq|M\.Sc|B\.Sc)\.in)$/u;

/** Of numbers in fours, versions have small ones; these are addresses. */
const IP = /^(?:127|192\.168|172\.(?:1[6-9]|2\d|3[01])|0\.0\.0|[4-9]\d|1\d\d|2[0-4]\d|25[0-5])\./;
const FOUR_NUMBERS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/**
 * The text as a reader sees it, in letters that can be compared; those with accents may be others.
 */
export function asSeen(text: string, keepsAccents = false): string {
  if (PLAIN.test(text)) {
    return text.replace(FULL_STOPS, '.');
  }
  const seen = text.replace(/\s/g, ' ').replace(UNSEEN, '').replace(ENCLOSED, letterIn);
  const letters = keepsAccents
    ? seen.normalize('NFKC')
    : seen.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return letters
    .replace(/[\u1d00-\u1d22\ua730\ua731\ua7af\u0262-\u029f]/g, smallCapital)
    .replace(FULL_STOPS, '.')
    .replace(SLASHES, '/')
    .replace(COLONS, ':');
}

function letterIn(enclosed: string): string {
  const code = enclosed.codePointAt(0) ?? 0;
  const start = ENCLOSED_STARTS.find((first) => code >= first && code < first + 26) ?? code;
  return String.fromCharCode(97 + code - start);
}

function smallCapital(letter: string): string {
  const index = SMALL_CAPITALS.indexOf(letter);
  return index < 0 ? letter : String.fromCharCode(97 + index);
}

/** The addresses in a text as seen, of which `whole` is what stands by itself. */
export function* namedAddresses(seen: string, whole: string): Generator<NamedAddress> {
  let next = 0;
  for (const { 0: run, index } of seen.matchAll(PLAIN.test(seen) ? PLAIN_HOST_LIKE : HOST_LIKE)) {
    const hostEnd = index + run.length;
    const host = index < next ? null : hostNamed(run, seen, index, whole.trim() === run);
    if (host !== null) {
      const port = matchAt(PORT, seen, hostEnd);
      const end = hostEnd + matchAt(/(?::\d{1,5})?/y, seen, hostEnd).length;
      const path = matchAt(PLAIN_PATH, seen, end);
      const before = seen.slice(Math.max(0, index - 70), index);
      const isPlain =
        port === '' && path === '' && !BEFORE_HOST.test(before) && !/^www\./i.test(run);
      yield {
        ...{ host, port: port === '' ? null : port.slice(1), isPlain },
        start: index - (SCHEME_AND_USER.exec(before)?.[0].length ?? 0),
        ...{ hostEnd, end: end + path.length },
      };
      next = Math.max(hostEnd, hostEnd + matchAt(PATH, seen, hostEnd).length);
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The host that a reader takes `run`, at `start` of the text, for; null if it is none. */
function hostNamed(run: string, seen: string, start: number, isWhole: boolean): string | null {
  const host = run.replace(/^[._-]+|[._-]+$/g, '');
  const before = seen.slice(Math.max(0, start - 9), start);
  const after = seen.charAt(start + run.length);
  if (BEFORE_HOST.test(before) || /^www\./i.test(host)) {
    return host || null;
  }
  const hasPort = matchAt(PORT, seen, start + run.length) !== '';
  if (/^(?:localhost$|\[)/i.test(host) || FOUR_NUMBERS.test(host)) {
    return hasPort || after === '/' || (IP.test(host) && !/\bv$/i.test(before)) ? host : null;
  }
  if (!host.includes('.')) {
    return null;
  }
  // `owner/name.ai` is a repository, `docs/guide.in` a file.
  const isInPath = /[\p{L}\p{N}_-]\/$/u.test(before) && after !== '/';
  const isName = !hasPort && after !== '/' && NAME.test(host);
  if (isInPath || (after === '@' && !NO_SURNAME.test(host)) || isName) {
    return null;
  }
  const labels = host.split('.').filter(Boolean);
  const last = labels.at(-1) ?? '';
  if (!isWhole && NEXT_SENTENCE.test(last) && (SHORT_WORD.test(last) || !isEnding(last, after))) {
    labels.pop();
  }
  const isHost =
    labels.length > 1 && (isEnding(labels.at(-1) ?? '', after) || LOOKALIKE_ENDING.test(host));
  return isHost ? labels.join('.') : null;
}

function isEnding(label: string, after: string): boolean {
  const ending = label.toLowerCase();
  return HOST_ENDINGS.has(ending) || (after === '/' && FILE_ENDINGS.has(ending));
}
