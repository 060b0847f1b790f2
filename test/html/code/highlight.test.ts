import { describe, expect, it } from 'vitest';
import { CODE_LANGUAGES, grammarOf } from '../../../src/html/code/code-languages.ts';
import { highlightBlocks, highlightCode } from '../../../src/html/code/highlight.ts';

/** What of a piece of code has a class, as `class: text`. */
function colored(language: string, code: string): readonly string[] {
  return (highlightCode({ code, language }) ?? []).flatMap(({ scope, text }) =>
    scope === null ? [] : [`${scope.replace('hljs-', '')}: ${text.trim()}`],
  );
}

describe('highlightCode', () => {
  it('colours the words, calls and strings of Python', () => {
    expect(colored('python', 'from a import b\nprint(len("x"), 1e-5, None)  # note')).toEqual([
      'keyword: from',
      'keyword: import',
      'built_in: print',
      'built_in: len',
      'string: "x"',
      'number: 1e-5',
      'literal: None',
      'comment: # note',
    ]);
  });

  it('colours what Python defines and how it is decorated', () => {
    expect(colored('py', '@torch.no_grad()\ndef run(self) -> str:\n  class A: pass')).toEqual([
      'meta: @torch.no_grad',
      'keyword: def',
      'title: run',
      'variable: self',
      'built_in: str',
      'keyword: class',
      'title: A',
      'keyword: pass',
    ]);
  });

  it('takes a method for no built-in or keyword of that name', () => {
    expect(colored('python', 'model.eval(); re.match(a)')).toEqual([]);
    expect(colored('js', 'promise.catch(a)')).toEqual(['title: catch']);
  });

  it('leaves the code inside of an f-string its own colours', () => {
    expect(colored('python', 'f"a {len(b)} {{c}}"')).toEqual([
      'string: f"a',
      'built_in: len',
      'string: {{c}}"',
    ]);
  });

  it('sees no comment in a string and no string in a comment', () => {
    expect(colored('python', '"# a" # b "c"')).toEqual(['string: "# a"', 'comment: # b "c"']);
    expect(colored('bash', "'# a' # b 'c'")).toEqual(["string: '# a'", "comment: # b 'c'"]);
    expect(colored('js', '"// a" // b "c"')).toEqual(['string: "// a"', 'comment: // b "c"']);
  });

  it('colours the input of a Python session and not what it prints', () => {
    expect(colored('pycon', '>>> import a\nimport of a')).toEqual(['meta: >>>', 'keyword: import']);
  });

  it('colours commands, variables and strings of a shell', () => {
    const code = 'export A="$B c"\nX=1 python a.py && cd d # e';
    expect(colored('bash', code)).toEqual([
      'built_in: export',
      'variable: A',
      'string: "',
      'variable: $B',
      'string: c"',
      'variable: X',
      'built_in: python',
      'built_in: cd',
      'comment: # e',
    ]);
  });

  it('colours a command only where it begins one', () => {
    expect(colored('bash', 'pip install python')).toEqual(['built_in: pip']);
  });

  it('colours a here-document as a string', () => {
    expect(colored('bash', "cat <<'EOF'\n$a\nEOF\ncd b")).toEqual([
      'built_in: cat',
      "string: 'EOF'\n$a\nEOF",
      'built_in: cd',
    ]);
  });

  it('colours the commands of a session and not what they print', () => {
    expect(colored('console', 'me@host:~$ cd a\ncd is done, 100% of it\n$ ls')).toEqual([
      'meta: me@host:~$',
      'built_in: cd',
      'meta: $',
      'built_in: ls',
    ]);
  });

  it('tells the keys of JSON from its values', () => {
    expect(colored('json', '{"a": "b", "c\\"": [-1.5, true, null]}')).toEqual([
      'attr: "a"',
      'string: "b"',
      'attr: "c\\""',
      'number: -1.5',
      'literal: true',
      'literal: null',
    ]);
  });

  it('colours the keys and values of YAML', () => {
    expect(
      colored('yaml', '---\nlicense: mit\ntags:\n- a # b\n- "c: d"\nn: 1.5\n"k": true'),
    ).toEqual([
      'meta: ---',
      'attr: license:',
      'string: mit',
      'attr: tags:',
      'bullet: -',
      'string: a',
      'comment: # b',
      'bullet: -',
      'string: "c: d"',
      'attr: n:',
      'number: 1.5',
      'attr: "k":',
      'literal: true',
    ]);
  });

  it('takes a fragment of an address in YAML for no comment', () => {
    expect(colored('yaml', 'url: https://a.b/#c')).toEqual([
      'attr: url:',
      'string: https://a.b/#c',
    ]);
  });

  it('sees no keys in a block of text in YAML', () => {
    expect(colored('yaml', 'a: |\n  b: c\n\n  d: e\nf: g')).toEqual([
      'attr: a:',
      'string: |\n  b: c\n\n  d: e',
      'attr: f:',
      'string: g',
    ]);
  });

  it('colours the entries of BibTeX', () => {
    const code = '@misc{me2020,\n  title = {A {B}},\n  year=2020,\n  month = jan\n}';
    expect(colored('bibtex', code)).toEqual([
      'keyword: @misc',
      'title: me2020',
      'attr: title',
      'string: {A {B}}',
      'attr: year',
      'number: 2020',
      'attr: month',
      'variable: jan',
    ]);
  });

  it('colours an entry of BibTeX as usual after one that is not closed', () => {
    const code = '@misc{a,\n  title={A {B},\n}\n@misc{b, title={C}}';
    expect(colored('bibtex', code).slice(-4)).toEqual([
      'keyword: @misc',
      'title: b',
      'attr: title',
      'string: {C}',
    ]);
  });

  it('tells what a diff adds from what it removes', () => {
    expect(colored('diff', '--- a\n+++ b\n@@ -1 +1 @@ c\n d\n-e\n+f')).toEqual([
      'comment: --- a',
      'comment: +++ b',
      'meta: @@ -1 +1 @@',
      'deletion: -e',
      'addition: +f',
    ]);
  });

  it('colours the instructions of a Dockerfile and the commands in them', () => {
    expect(colored('dockerfile', 'FROM python:3 AS b\nRUN pip install c && cd d')).toEqual([
      'keyword: FROM',
      'keyword: AS',
      'keyword: RUN',
      'built_in: pip',
      'built_in: cd',
    ]);
  });

  it('colours the languages with braces', () => {
    expect(colored('cpp', "#include <a>\nint main() { return 'b'; } // c")).toEqual([
      'meta: #include',
      'string: <a>',
      'type: int',
      'title: main',
      'keyword: return',
      "string: 'b'",
      'comment: // c',
    ]);
    expect(colored('rust', "fn a<'b>(c: &'b str)")).toEqual(['keyword: fn', 'type: str']);
    expect(colored('ts', `const a = await b('c', \`d \${e}\`)`)).toEqual([
      'keyword: const',
      'keyword: await',
      'title: b',
      "string: 'c'",
      'string: `d',
      'string: `',
    ]);
  });

  it('colours SQL in either case of its words', () => {
    expect(colored('sql', "SELECT a from b where c = 'it''s' -- d")).toEqual([
      'keyword: SELECT',
      'keyword: from',
      'keyword: where',
      "string: 'it''s'",
      'comment: -- d',
    ]);
  });

  it('colours HTML and the scripts in it', () => {
    expect(colored('html', '<!-- a --><p class="b > c">&amp;<script>let d</script>')).toEqual([
      'comment: <!-- a -->',
      'name: p',
      'attr: class',
      'string: "b > c"',
      'symbol: &amp;',
      'name: script',
      'keyword: let',
      'name: script',
    ]);
  });

  it('colours the sections and keys of INI and TOML', () => {
    expect(colored('toml', '[a.b]\nc = "d" # e\nf = true')).toEqual([
      'section: [a.b]',
      'attr: c',
      'string: "d"',
      'comment: # e',
      'attr: f',
      'literal: true',
    ]);
  });

  it('leaves code plain in a language that it does not know', () => {
    expect(highlightCode({ code: 'a', language: 'brainfuck' })).toBeNull();
    expect(highlightCode({ code: 'a', language: 'toString' })).toBeNull();
  });

  it('leaves code plain that is too long, or has too long a line', () => {
    expect(highlightCode({ code: 'a\n'.repeat(10_001), language: 'python' })).toBeNull();
    expect(highlightCode({ code: 'a'.repeat(2001), language: 'python' })).toBeNull();
    expect(highlightCode({ code: 'a'.repeat(2000), language: 'python' })).not.toBeNull();
  });

  /** One name of each grammar. */
  const NAMES = [...new Map(CODE_LANGUAGES.map((name) => [grammarOf(name), name])).values()];
  const HOSTILE = [
    '" \'',
    '"""',
    "\\'",
    '\\"',
    '`',
    '{',
    '<',
    '<!--',
    ' #',
    ' ',
    '$(',
    '<<a ',
    '"- """: |',
  ];

  it.each(NAMES)('keeps all text of hostile %s, and is soon done with it', (language) => {
    for (const unit of HOSTILE) {
      const line = `${unit.repeat(Math.floor(1999 / unit.length))}\n`;
      const code = line.repeat(Math.floor(20_000 / line.length));
      const start = performance.now();
      const tokens = highlightCode({ code, language });
      // Measured: 40 ms at most. Rules that contradict each other took seconds.
      expect(performance.now() - start, unit).toBeLessThan(1000);
      expect(tokens?.map(({ text }) => text).join('')).toBe(code);
    }
  });
});

describe('highlightBlocks', () => {
  it('leaves the rest plain once its time is up', () => {
    let time = 0;
    const blocks = [1, 2, 3].map(() => ({ code: 'import a', language: 'python' }));
    const now = () => {
      time += 10;
      return time;
    };
    expect(highlightBlocks(blocks, 25, now).map((tokens) => tokens !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
