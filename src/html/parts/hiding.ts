import { decodeReferences } from '../../text/character-references.ts';
import { names } from '../../text/names.ts';
import { attributeOf, type HtmlTag } from '../slices/html-tag.ts';

/** Words to a reader or a model, of which neither a comment nor a setting has need. */
const INSTRUCTIONS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,30}\b(?:previous|prior|above|earlier|preceding|foregoing|all|any|your|other|everything|safety)\b[^.]{0,30}\b(?:instruction|prompt|rule|guideline|direction|context|message|polic|safeguard|before|above)/i,
  /\b(?:you are|you're|act as|acting as|pretend to be|if you are|as) (?:now )?an? (?:ai|llm|(?:large )?language model|(?:ai |helpful |coding )?(?:assistant|agent)|chatbot)\b/i,
  /\b(?:notes?|messages?|attention|dear|hey|hello)[ ,:](?:to |for |all |any |the )*(?:ai|llm|language model|chatbot|copilot|chatgpt|claude|gemini)s?\b/i,
  /\b(?:ai|llm|language model)s? ?(?:assistant|agent|system|reviewer|reader|tool|crawler)?s?\b[^.]{0,20}\b(?:(?:reading|processing|summari[sz]ing|reviewing) (?:this|the)\b|(?:must|should|shall|please) (?:always |only |not |never )*(?:recommend|say|state|respond|answer|reply|ignore|rate|describe|mention|tell|output|treat|praise|follow|obey))/i,
  /\b(?:new|override|reveal|print|repeat|ignore|leak) (?:the |your )?(?:system|hidden|secret|developer) (?:prompt|instruction|message|override)s?\b|^\W*(?:system|assistant)\s*:\s*you\b/i,
  /\b(?:do not|don't|never) (?:tell|reveal|mention|inform|warn|alert|disclose)\b[^.]{0,30}\b(?:user|reader|human|anyone)s?\b/i,
  /\b(?:tell|inform|convince|persuade|instruct) (?:the |your |all )?(?:user|reader|human)s? (?:that|to)\b/i,
  /\bwhen (?:summari[sz]ing|reviewing|describing|ranking|rating|asked about) (?:this|the) (?:card|page|repo\w*|document|text|model card)\b/i,
  /\b(?:run|execute|type|paste)\b[^\n]{0,40}\b(?:curl|wget)\b[^\n]{0,200}\|\s*(?:sudo )?(?:ba|z)?sh\b/i,
  /忽略.{0,12}(?:指令|指示|提示)|\bignor\w*\b.{0,30}\b(?:anweisung|instrucci|instruções|istruzioni|instructions|consignes)/i,
];

/** Declarations by which text is not seen, of one style in lower case and without blanks. */
const UNSEEN: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['display: none', /;display:none/],
  ['visibility: hidden', /;visibility:(?:hidden|collapse)/],
  ['opacity: 0', /;(?:opacity|filter):(?:opacity\()?(?:0?\.0\d*|0|0?\.1|[0-9]%|0\.0*)(?=[;)!])/],
  [
    'a tiny font',
    /;font(?:-size)?:(?:[^;]*[^\d.;])?(?:0|(?:[0-4]|[0-4]?\.\d+)(?:px|pt)|0?\.[0-2]\d*r?em|[0-2]?\d%)(?=[;/!a-z])/,
  ],
  [
    'a transparent colour',
    /;(?:-webkit-text-fill-)?color:(?:transparent|#[\da-f]{3}0;|#[\da-f]{6}0[\da-f];|(?:rgb|hsl)a?\([^)]*[,/]0?(?:\.0\d*)?%?\))/,
  ],
  [
    'a place out of the page',
    /;(?:left|right|top|bottom|inset|text-indent|margin(?:-\w+)?|letter-spacing):(?:[^;]*[^\d;])?-(?:\d{3,}|\d{2}r?em)|;(?:transform|translate):[^;]*-?\d{4}/,
  ],
  ['a clip', /;clip(?:-path)?:(?:rect\((?:0|1px)|inset\((?:50|100)%|circle\(0|polygon\(0(?:px)?0)/],
  [
    'a scale of 0',
    /;(?:transform:[^;]*scale[xy3d]*\(|scale:|zoom:)0?(?:\.0\d*)?[,);!]|;transform:[^;]*rotate[xy]\(90deg/,
  ],
  [
    'a box without height',
    /;(?:max-)?(?:height|width):[01](?:px|em|rem|%)?(?=[;!].*overflow(?:-\w)?:(?:hidden|clip))|;overflow(?:-\w)?:(?:hidden|clip)[;!](?:.*;)?(?:max-)?(?:height|width):[01](?:px|em|rem|%)?[;!]/,
  ],
  ['content-visibility: hidden', /;content-visibility:hidden/],
];

/** Of white, or nearly: on the Hub's white page it is not seen. */
const WHITISH =
  /^(?:white|snow|ivory|ghostwhite|whitesmoke|floralwhite|mintcream|azure|#?f[c-f]f[c-f]f[c-f]|#?fff|rgba?\((?:25[0-5],?){3}[\d.,/%]*\)|hsla?\(\d+,?\d+%,?(?:9[6-9]|100)%[\d.,/%]*\)|okl(?:ab|ch)\((?:1|100%).*|canvas)$/;

/** Classes of the Hub's own style sheet, and of others. */
const HIDING_CLASS = /^(?:hidden|invisible|sr-only|visually-hidden|opacity-0|text-transparent)$/;

/** Elements that are kept, and what is in them is for browsers that do not know them. */
const UNSEEN_ELEMENTS = names('rp video audio');

/** Elements that are not kept, and whose text no browser shows. */
export const FALLBACK_ELEMENTS = names('object applet noembed noframes iframe template');

/** Does it tell a reader or a model what to do? Ordinary comments do not. */
export function isInstruction(text: string): boolean {
  const words = text.slice(0, MOST_READ).replace(/\s+/g, ' ').trim();
  return INSTRUCTIONS.some((pattern) => pattern.test(words));
}

/** How much of a text is searched, in UTF-16 units. */
const MOST_READ = 5000;
const MOST_STYLE = 1000;

/** Why a reader of the card does not see what is in an element; null: it is seen. */
export function whyUnseen(tag: HtmlTag, isOnColour: boolean): string | null {
  const written = (name: string): string | null => {
    const attribute = attributeOf(tag, name);
    return attribute === undefined ? null : decodeReferences(attribute.value, true).toLowerCase();
  };
  if (UNSEEN_ELEMENTS.has(tag.name)) {
    return `<${tag.name}>`;
  }
  if (written('hidden') !== null) {
    return 'hidden';
  }
  if (written('aria-hidden')?.trim() === 'true') {
    return 'aria-hidden';
  }
  const classes = (written('class') ?? '').split(/\s+/);
  if (classes.some((one) => HIDING_CLASS.test(one)) && !classes.some((one) => one.includes(':'))) {
    return 'class';
  }
  const style = readable(written('style') ?? '');
  const unseen = UNSEEN.find(([, pattern]) => pattern.test(style));
  return unseen?.[0] ?? whyOneColour(style, written('color') ?? '', isOnColour);
}

/** A style, each of its declarations between two semicolons. */
function readable(style: string): string {
  const said = style
    .slice(0, MOST_STYLE)
    .replace(/\\([\da-f]{1,6})\s?/g, (_, hex: string) => decodeReferences(`&#x${hex};`));
  return `;${said.replace(/\/\*.*?\*\/|\s+/gs, '')};`;
}

function whyOneColour(style: string, attribute: string, isOnColour: boolean): string | null {
  const color = /;color:([^;!]+)/.exec(style)?.[1] ?? attribute.trim();
  const ground = /;background(?:-color)?:([^;!]+)/.exec(style)?.[1];
  const isHidden = ground === undefined ? WHITISH.test(color) && !isOnColour : color === ground;
  return color !== '' && isHidden ? 'the colour of its ground' : null;
}

/** Does the element bring a ground of its own, on which white is seen? */
export function isColoured(tag: HtmlTag): boolean {
  const style = readable(
    decodeReferences(attributeOf(tag, 'style')?.value ?? '', true).toLowerCase(),
  );
  const attribute = attributeOf(tag, 'bgcolor')?.value.trim().toLowerCase();
  const ground = /;background(?:-color)?:([^;!]+)/.exec(style)?.[1] ?? attribute;
  return ground !== undefined ? !WHITISH.test(ground) : style.includes('background');
}
