import { BLOCK_COMMENT, NUMBER, REST, words } from './grammar-patterns.ts';
import type { Grammar, GrammarRule } from './tokenize.ts';

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
 * One grammar for C, C++, CUDA, C#, Java, Kotlin, Swift, Go and Rust. Each of them is in two cards of 5,381 or fewer.
 */
export const cFamilyGrammar: Grammar = {
  // In single quotes only a whole character: in Rust one of them also begins the name of a lifetime.
  quoted: quotedRule(/'(?:\\[^\n]{1,8}?|[^'\\\n])'|(?<=#include *)<[^>\n]+>/),
  meta: /^[ \t]*#(?:\w+|!?\[[^\]\n]*\])/m,
  keyword: words(C_FAMILY_KEYWORDS),
  type: words(C_FAMILY_TYPES),
  boolean: words('false nil None NULL null nullptr Some true'),
  number: NUMBER,
  function: /\b[A-Za-z_$][\w$]{0,99}!?(?=\()/,
};

/** JavaScript and TypeScript, in 39 cards of 5,381. */
export const scriptGrammar: Grammar = {
  quoted: quotedRule(/'(?:\\.|[^'\\\n])*'?/),
  keyword: words(SCRIPT_KEYWORDS),
  boolean: words('false Infinity NaN null true undefined'),
  number: NUMBER,
  function: /\b[A-Za-z_$][\w$]{0,99}(?=\()/,
};

/** Comments and strings of languages with braces. A string that is not closed ends with its line, a template string with the code. */
function quotedRule(strings: RegExp): GrammarRule {
  const templates = '`(?:\\\\[\\s\\S]|[^`\\\\])*`?';
  return {
    pattern: new RegExp(
      `//.*|${BLOCK_COMMENT}|${templates}|"(?:\\\\.|[^"\\\\\\n])*"?|${strings.source}`,
    ),
    inside: {
      comment: /^\/[\s\S]+/,
      template: { pattern: /^`[\s\S]+/, inside: { interpolation: /\$\{[^{}]*\}/ } },
      string: REST,
    },
  };
}

/** The words that the dialects share. */
export const sqlGrammar: Grammar = {
  quoted: {
    // In double quotes or backticks are names.
    pattern: new RegExp(`--.*|${BLOCK_COMMENT}|'[^']*'?|"[^"]*"|\`[^\`]*\``),
    inside: { comment: /^[-/][\s\S]+/, string: /^'[\s\S]*/ },
  },
  keyword: words(SQL_KEYWORDS, 'i'),
  type: words(SQL_TYPES, 'i'),
  boolean: words('true false unknown', 'i'),
  number: NUMBER,
};
