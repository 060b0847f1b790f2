import { oneOf } from '../summary/one-of.ts';
import type { Saying } from './sayings.ts';
import { contentWords, plainText, shareIn, spelledOut, wordsOf } from './words.ts';

/** How strongly something is ruled out, in the languages of cards; the first that fits counts. */
const BANS: readonly RegExp[] = [
  oneOf(
    'iu',
    String.raw`\b(must|shall) (not|never)\b|\bnever\b|prohibited|forbidden|strictly|(?:under|in|on|at) no (?:circumstance|condition|case|event|account|time)s?`,
    String.raw`not (be )?(permitted|allowed)|\bmay not be used\b|\bdo not use\b|\bno one (may|should)\b`,
    '禁止|严禁|嚴禁|不得|绝不|絕不|切勿|务必不要|してはならな|してはいけ|ではなりません|しないでください|금지|서는 안 ?[되됩]|절대',
    String.raw`\b(darf|dürfen|muss|müssen)\b.{0,80}\bnicht\b|verboten|niemals|untersagt|keinesfalls|(?:auf|unter|in) (?:gar )?keine[nm]? (?:Fall|Umständen)`,
    String.raw`\bne doi(t|vent)\b.{0,20}\b(pas|jamais|en aucun)|interdit|\bjamais\b|(?:en|sous|à) aucune? (?:cas|circonstance|prétexte|moment)`,
    String.raw`\bno (?:se )?deben?\b|prohibid|\bnunca\b|\bjamás\b|(?:en|bajo) ning(?:ún|una) (?:caso|circunstancia|concepto)|\bnão (?:se )?devem?\b|proibid|em hipótese alguma|(?:em|sob) nenhum(?:a)? (?:caso|circunstância)`,
    'нельзя|запрещ|не долж[ен]|никогда|ни в коем случае|ни при каких|يجب (ألا|عدم)|لا يجوز|يُ?حظر|ممنوع|أبد[اً]|مطلق',
    // What cannot be used so must not be: another verb of the same force.
    String.raw`\b(cannot|can ?not|can['’]t|may not) be (used|deployed|applied|relied|employed)\b|不可以?用[于於作]|不可使用|不能用[于於]|不允许|不准`,
    String.raw`\b(kann|können)\b.{0,80}\bnicht\b.{0,80}(verwendet|eingesetzt|benutzt|genutzt) werden|nicht (zulässig|gestattet|erlaubt)|unzulässig`,
    "ne peu(t|vent) (pas|en aucun cas) (être (utilis|employ|déploy)|servir)|n['’]est pas (autoris|permis)",
    String.raw`no pueden? (usar|utilizar|emplear|ser (usad|utilizad|emplead))|no está permitid|não podem? ser (usad|utilizad|empregad|aplicad)|não é permitid|\bvedad[oa]`,
    'не (может|могут) (использоваться|применяться|быть использован)|недопустим|не допускается',
  ),
  oneOf(
    'iu',
    String.raw`\bshould (not|never)\b|\bought not\b|\bshouldn['’]t\b|\bnot (be )?(intended|suitable|designed|meant|appropriate|safe|fit|suited)|unsuitable|inappropriate|\bcannot\b|\bcan['’]?t\b|\bunable\b|incapable`,
    '不应|不應|不适[合用]|不適[合用]|不可以?(?!能)|不能|无法|無法|不支持|べきではな|適していな|適しません|できません|できない|対応してい(ない|ません)|않아야|적합하지 않|수 없|지원하지 않',
    String.raw`\bsollten?\b.{0,80}\bnicht\b|nicht (geeignet|vorgesehen|bestimmt|gedacht)|ungeeignet|\b(kann|können)\b.{0,60}\bnicht\b`,
    "ne devrai(t|ent)|n['’]est pas (destiné|conçu|adapté|prévu)|inadapté|ne peu(t|vent) pas|ne convient pas",
    String.raw`no deberían?|no (es|son) (apt|adecuad)|no está (destinad|pensad|diseñad)|no (es|sirve) para|no puede|\bnão deveri|não (é|são) (adequad|indicad|apropriad)|não se destina|não (foi|está) (projetad|destinad)|não pode`,
    'не следует|не предназнач|не подход|непригод|не может|не могут|не поддержив|لا ينبغي|غير (مناسب|مخصص|صالح)|لا يمكن|لا يدعم|ليس مخصص',
  ),
  oneOf(
    'iu',
    String.raw`\bnot (be )?(\w+ )?(recommended|advised|advisable|encouraged|ideal|optimal|reliable|best)|discourag|\b(better|best|ideally|preferably|rather) not\b|best avoided|\bavoid\b|(advise|recommend|caution)(ed)? against`,
    '尽量(不|避免)|最好(不|避免)|谨慎使用|避けて|避けること|控えて|望ましくあり|가급적|않는 것이 좋|자제|不建议|不建議|不推荐|不推薦|不宜|推奨(されません|しません|されない|しない)|非推奨|お勧めしません|おすすめしません|권장(하|되)지 않|추천하지 않',
    String.raw`nicht (empfohlen|ratsam)|(besser|lieber|möglichst) nicht|zu vermeiden|vermieden werden|mieux vaut|vaut mieux|à éviter|évite[rz]|conviene no|mejor no|evit(e|ar)\b|convém não|melhor não|abgeraten|raten .{0,60} ab\b|déconseill|n['’]est pas recommand|no (se recomienda|es recomendable)|desaconsej`,
    'não (é |se )?recomenda|desaconselh|не рекоменд|нежелательно|лучше не|стоит избегать|يفضل (عدم|ألا)|تجنب|не совету|لا (يُ?نصح|يُ?وصى)|غير موصى|غير مستحسن',
  ),
  oneOf(
    'iu',
    String.raw`\b(not?|never|neither|nor)\b|n['’]t\b|不|没有|未|ない|ません|않|못|없|\bnicht\b|\bkein|\bpas\b|\baucun|\bsin\b|\bnão\b|\bsem\b`,
    '(?<!\\p{L})(не|нет|без|لا|ليس|لم|لن|غير)(?!\\p{L})',
  ),
];

/** What makes a statement weaker. */
const HEDGES = oneOf(
  'giu',
  String.raw`\b(may|might|could|can(?!['’]t)|possibl[ey]|perhaps|potential(ly)?|sometimes|occasional(ly)?|rare(ly)?|seldom|hardly|barely|scarcely|somewhat|slight(ly)?|minor|some|certain|generally|usually|typically|tends? to|un?likely|appears?|seems?|relatively|partly|partially|mostly|largely|few|bit|less)\b`,
  '可能(?!性)|也许|也許|或许|有时|有時|偶尔|偶爾|某些|少数|少數|个别|個別|略微|略有|稍微|一般情况|通常|大概|部分|极少|轻微|一定程度',
  '可能性|場合があ|ことがあ|かもしれ|時々|ときどき|まれに|稀に|一部|やや|多少|おそらく|若干|たまに|一般に|わずか',
  '수 있|수도 있|가능성|때때로|가끔|드물게|일부|약간|다소|아마|경우에 따라|대체로|간혹',
  String.raw`\b(kaum|kann|können|könnten?|möglicherweise|eventuell|manchmal|gelegentlich|selten(en)?|etwas|leicht(e)?|teilweise|einigen?|unter Umständen|manchen?|vielleicht|meist(ens)?|tendenziell|geringfügig|bedingt|gewissen?|weniger|mitunter|unter bestimmten)\b`,
  String.raw`\b(guère|peu(t|vent)|pourrai(t|ent)|parfois|éventuellement|occasionnellement|rare(s|ment)?|peut-être|légère(ment)?|certaine?s|quelques|généralement|possiblement|un peu|partiellement|moins)(?!\p{L})`,
  String.raw`\b(pueden?|podrían?|a veces|ocasionalmente|rar[oa]s?|raramente|rara vez|quizás?|posiblemente|ligera(mente)?|algun[oa]s?|ciert[oa]s|generalmente|tal vez|un poco|parcialmente|menos|em? ocasiones)(?!\p{L})`,
  String.raw`(?<!\p{L})(podem?|poderiam?|às vezes|por vezes|talvez|possivelmente|ligeira(mente)?|algum(as|ns)?|alguns|cert[oa]s|geralmente|um pouco|ocasionais)(?!\p{L})`,
  String.raw`(?<!\p{L})(едва|вряд ли|может|могут|возможно|иногда|изредка|редк\p{L}+|немного|слегка|некотор\p{L}+|вероятно|отдельн\p{L}+|порой|как правило|незначительн\p{L}+|частично|несколько|менее|قد|ربما|أحيانا\p{M}*|نادر\p{L}*|بعض|قليل\p{L}*|يمكن أن|من الممكن|محتمل|طفيف\p{L}*|أقل|جزئي\p{L}*)(?!\p{L})`,
);

/** What makes it stronger. */
const STRONG = oneOf(
  'giu',
  String.raw`\b(always|often|frequent(ly)?|regularly|significant(ly)?|severe(ly)?|serious(ly)?|strong(ly)?|high(ly)?|critical(ly)?|substantial(ly)?|extreme(ly)?|very|all|any|every|entirely|completely|fully|consistently|many|most|will|must|major|large|heavily)\b`,
  '经常|總是|总是|严重|显著|明显|非常|所有|任何|大量|一定(?!程度)|必然|常常|极其|常に|必ず|頻繁|著しく|重大|深刻|すべて|全て|大きく|非常に|しばしば|強い|いかなる',
  '항상|자주|심각|현저|모든|매우|반드시|크게|상당|종종|어떠한',
  String.raw`\b(immer|oft|häufig|erheblich\w*|stark\w*|schwerwiegend\w*|sehr|alle\w?|jede\w?|deutlich|vollständig|keinerlei|toujours|souvent|fréquemment|gravement|fortement|très|tous|toutes?|sérieu\w+|graves?|considérable\w*)(?!\p{L})`,
  String.raw`\b(siempre|a menudo|con frecuencia|frecuentemente|graves?|significativ\w+|muy|tod[oa]s?|cualquier|seri[oa]s?|fuertes?|sempre|com frequência|frequentemente|muitas vezes|muito|qualquer|séri[oa]s?|fortes?)(?!\p{L})`,
  String.raw`(?<!\p{L})(всегда|часто|серь[её]зн\p{L}+|значительн\p{L}+|сильн\p{L}+|очень|все[хм]?|люб\p{L}+|существенн\p{L}+|دائم\p{L}*|غالب\p{L}*|كثير\p{L}*|كبير\p{L}*|جميع|كل|أي|خطير\p{L}*|شديد\p{L}*)(?!\p{L})`,
);

const NOT_ALWAYS =
  /\bnot (always|all|every|necessarily)\b|不总是|并不总|未必|必ずしも|항상 .{0,12}않|\bnicht (immer|alle)|\bpas (toujours|tous)|\bno siempre|\bnem sempre|\bno tod[oa]s|\bnem tod[oa]s|не всегда|не все\b|ليس دائم\p{L}*/giu;

/** What makes it hold for less. */
const CONDITIONS = oneOf(
  'giu',
  String.raw`\b(unless|except|without|only|if|when|outside|provided|alone|sole(ly)?|high[- ](risk|stakes)|safety[- ]critical|fully automated|unsupervised|emergency|large-scale|production)\b`,
  '除非|仅在|僅在|除了|如果|未经|没有.{0,12}的情况下|单独|唯一|高风险|場合を除|なしに|なしで|ない限り|単独で|限り|없이|제외|단독|않는 한|고위험',
  String.raw`\b(es sei denn|außer|ohne|sofern|falls|wenn|nur|allein\w*|sauf|à moins|sans|uniquement|seul\w*|salvo|a menos|sin|excepto|únic\w+|solo|sólo|sem|exceto|apenas|somente)(?!\p{L})`,
  String.raw`(?<!\p{L})(без|если|кроме|за исключением|только|إلا|بدون|ما لم|باستثناء|فقط|دون|إذا)(?!\p{L})`,
);

const JOINTS =
  /[,;、，；・]|(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|e|и|или)(?!\p{L})|和|及|与|或|や|と|및|또는|[，و]\s?/iu;

/** Of words that both have, the share from which only the force can be what differs. */
const OF_ONE_MATTER = 0.5;

export type Force = 'weaker' | 'same' | 'gone';

/** Does a sentence on a limit say it less strongly than another one did? */
export function forceOf(old: Saying, now: Saying): Force {
  const [before, after] = [spelledOut(old.text), spelledOut(now.text)];
  const kept = shareIn([...old.words], now.words);
  const [ban, newBan] = [banOf(before), banOf(after)];
  if (ban < BANS.length && newBan === BANS.length && isOnlyDenied(before, after)) {
    return 'gone';
  }
  if (kept < OF_ONE_MATTER * 0.6 || newBan < ban) {
    return 'same';
  }
  if (newBan > ban && ban < BANS.length - 1) {
    return 'weaker';
  }
  const hedges = doubts(after) - doubts(before);
  const strong = strength(after) - strength(before);
  const conditions = count(after, CONDITIONS) - count(before, CONDITIONS);
  const isWeaker =
    (hedges > 0 && strong <= 0) || (strong < 0 && hedges >= 0) || (conditions > 0 && kept >= 0.7);
  return kept >= OF_ONE_MATTER && (isWeaker || isNarrower(old, now)) ? 'weaker' : 'same';
}

/** Nothing has come, so that what is gone is what denied the rest. */
function isOnlyDenied(before: string, after: string): boolean {
  const known = new Set(wordsOf(plainText(before)));
  const words = wordsOf(plainText(after));
  const come = words.filter((word) => !known.has(word));
  // Where endings deny, one word is another.
  const most = /[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]/u.test(after) ? 2 : 0;
  return come.length <= most && words.length > come.length * 2;
}

/** What only adds force to a “not”: “do not ever use”. */
const FORCE =
  /\b(?:ever|absolutely|definitely|certainly|categorically|explicitly|expressly|really|actually|simply|unbedingt|absolument|absolutamente|terminantemente) (?=\w)/giu;

function banOf(text: string): number {
  const plain = text.replace(FORCE, '');
  const at = BANS.findIndex((words) => words.test(plain));
  return at < 0 ? BANS.length : at;
}

function doubts(text: string): number {
  return count(withoutBan(text), HEDGES) + count(text, NOT_ALWAYS);
}

/** “May not be used” is no “may”, and “must not” no “must”: what bans is counted as that. */
function withoutBan(text: string): string {
  const [bans = /$^/] = BANS;
  return text.replace(bans, ' ');
}

/** “Not always” is no “always”. */
function strength(text: string): number {
  return count(withoutBan(text).replace(NOT_ALWAYS, ' '), STRONG);
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

/** One of several things is left out, and nothing has come. */
export function isNarrower(old: Saying, now: Saying): boolean {
  const gone = [...old.words].filter((word) => !now.words.has(word));
  const come = [...now.words].filter((word) => !old.words.has(word));
  // Where no blanks part words, what stands on both sides of a gap makes a new pair.
  const areOnlyJoined = come.length <= 2 && come.every((word) => /^\P{ASCII}{2}$/u.test(word));
  if (gone.length === 0 || !areOnlyJoined || !JOINTS.test(old.text)) {
    return false;
  }
  const parts = old.text
    .split(new RegExp(JOINTS, 'giu'))
    .map((part) => contentWords(plainText(part)).filter((word) => !/^\P{ASCII}$/u.test(word)));
  const isPart = parts.some(
    (words) => words.length > 0 && words.every((one) => gone.includes(one)),
  );
  return isPart || isJoinedRun(old.text, new Set(gone));
}

const JOINT_BEFORE = new RegExp(`(?:${JOINTS.source})[^\\p{L}\\p{N}]*$`, 'iu');
const JOINT_BEHIND = new RegExp(`^[^\\p{L}\\p{N}]*(?:${JOINTS.source})`, 'iu');
const NEAR = 12;

/** Do words that are gone stand side by side, with a comma or an “and” at one end? */
function isJoinedRun(text: string, gone: ReadonlySet<string>): boolean {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => {
    const [stem = ''] = contentWords(plainText(word));
    return { start: index, end: index + word.length, isGone: gone.has(stem) };
  });
  return words.some(({ start, isGone }, at) => {
    if (!isGone || words[at - 1]?.isGone === true) {
      return false;
    }
    const next = words.slice(at).findIndex((word) => !word.isGone);
    const end = words[next < 0 ? words.length - 1 : at + next - 1]?.end ?? text.length;
    return (
      JOINT_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) ||
      JOINT_BEHIND.test(text.slice(end, end + NEAR))
    );
  });
}
