import type { HLJSApi, Language, Mode } from 'highlight.js';

const C_FAMILY_KEYWORDS =
  'abstract alignas as async auto await base break case catch chan checked class concept const constexpr const_cast continue crate ' +
  'decltype default defer delegate delete do dyn dynamic_cast else enum event explicit export extends extern fallthrough final finally ' +
  'fixed fn for foreach friend func fun go goto guard if impl implements import in inline instanceof interface internal is let lock loop ' +
  'macro match mod module move mut mutable namespace native new noexcept operator out override package params private protected pub ' +
  'public range readonly record ref register reinterpret_cast requires return sealed select self sizeof static static_assert ' +
  'static_cast strictfp struct super switch synchronized template this thread_local throw throws trait transient try type typedef ' +
  'typeid typename typeof union unsafe use using val var virtual volatile when where while with yield';

const C_FAMILY_TYPES =
  'bool boolean byte char complex128 complex64 decimal double error f32 f64 float float32 float64 i128 i16 i32 i64 i8 int int16 ' +
  'int16_t int32 int32_t int64 int64_t int8 int8_t isize long object rune sbyte short signed size_t ssize_t str string u128 u16 u32 ' +
  'u64 u8 uint uint16 uint16_t uint32 uint32_t uint64 uint64_t uint8 uint8_t uintptr ulong unsigned ushort usize void wchar_t';

const SCRIPT_KEYWORDS =
  'any asserts async await as boolean break case catch class const continue debugger declare default delete do else enum export extends ' +
  'finally for from function get if implements import in infer instanceof interface is keyof let namespace never new number object of ' +
  'private protected public readonly return satisfies set static string super switch symbol this throw try type typeof unknown var void ' +
  'while with yield';

const SQL_KEYWORDS =
  'add all alter and any as asc avg begin between by cascade case cast check coalesce column commit constraint count create cross ' +
  'current_date current_timestamp database default delete desc describe distinct drop else end except exists explain fetch first ' +
  'foreign from full function group having if ilike in index inner insert intersect into is join key lateral left like limit max min ' +
  'not null nulls offset on or order outer over partition primary references replace returning right rollback round row rows select ' +
  'set sum table temporary then to top trigger truncate union unique update using values view when where window with';

const SQL_TYPES =
  'array bigint binary blob boolean bool char date datetime decimal double float int integer interval json jsonb numeric real serial ' +
  'smallint text time timestamp tinyint uuid varchar';

/**
 * One grammar for C, C++, CUDA, C#, Java, Kotlin, Swift, Go and Rust. Each of them is in two cards of 5,381 or fewer; highlight.js's own
 * grammars would cost 5 kB gzip, and some take seconds on hostile input.
 */
export function cFamilyGrammar(hljs: HLJSApi): Language {
  return {
    name: 'C family',
    keywords: {
      keyword: C_FAMILY_KEYWORDS,
      type: C_FAMILY_TYPES,
      literal: 'false nil None NULL null nullptr Some true',
    },
    contains: [
      { scope: 'meta', begin: /^[ \t]*#(?:\w+|!?\[[^\]\n]*\])/ },
      // Only a whole character: in Rust a single quote also begins the name of a lifetime.
      { scope: 'string', begin: /'(?:\\[^\n]{1,8}?|[^'\\\n])'/ },
      ...bracesModes(hljs),
    ],
  };
}

/** JavaScript and TypeScript, in 39 cards of 5,381; highlight.js's own grammar of the two would cost 4 kB gzip. */
export function scriptGrammar(hljs: HLJSApi): Language {
  return {
    name: 'JavaScript',
    keywords: { keyword: SCRIPT_KEYWORDS, literal: 'false Infinity NaN null true undefined' },
    contains: [hljs.APOS_STRING_MODE, ...bracesModes(hljs)],
  };
}

/** What languages with braces have in common. */
function bracesModes(hljs: HLJSApi): Mode[] {
  return [
    hljs.C_LINE_COMMENT_MODE,
    hljs.C_BLOCK_COMMENT_MODE,
    hljs.QUOTE_STRING_MODE,
    { scope: 'string', begin: /`/, end: /`/, contains: [hljs.BACKSLASH_ESCAPE] },
    hljs.C_NUMBER_MODE,
    {
      scope: 'title.function',
      begin:
        /\b(?!(?:if|for|while|switch|return|catch|sizeof|match|function)\b)[A-Za-z_$][\w$]{0,99}!?(?=\()/,
    },
  ];
}

/** The words that the dialects share; highlight.js's own grammar would cost 2.2 kB gzip. */
export function sqlGrammar(hljs: HLJSApi): Language {
  return {
    name: 'SQL',
    case_insensitive: true,
    keywords: { keyword: SQL_KEYWORDS, type: SQL_TYPES, literal: 'true false unknown' },
    contains: [
      hljs.COMMENT(/--/, /$/),
      hljs.C_BLOCK_COMMENT_MODE,
      { scope: 'string', begin: /'/, end: /'/, contains: [{ begin: /''/ }] },
      { begin: /["`]/, end: /["`]/ },
      hljs.C_NUMBER_MODE,
    ],
  };
}
