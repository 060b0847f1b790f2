import { group, oneOf } from './one-of.ts';

/**
 * Names of sections, the most certain first: 1,000 cards have 947 (AI Transparency Atlas). A name
 * is that of a heading, of a bold key or of a row of a table; each topic in the languages of cards.
 */

export type Names = readonly RegExp[];

export const DESCRIPTION: Names = [
  oneOf(
    'iu',
    '^(model )?(descri|summary|overview|intro|details|info)|^about|^what (is|it does)',
    '^(modell?)?beschreibung|^überblick|^présentation|^presentación|^descrição|^visão geral',
    '^описание|^о модели|^وصف|^نظرة عامة|介绍|简介|概述|描述|概要|はじめに|モデル(の)?(説明|詳細)|소개|개요|모델 설명',
  ),
];
export const TASK: Names = [
  oneOf(
    'i',
    '^(supported[ -]|downstream[ -]|nlp |target )*tasks?( type| name)?$|^pipeline[ _-]tag$',
    String.raw`^task\b.{0,3}$|^任务$|^タスク$|^태스크$|^aufgabe$|^tâche$|^tarea$|^tarefa$`,
    '^задача$|^المهمة$|^compito$',
  ),
];
export const TYPE: Names = [
  oneOf(
    'iu',
    String.raw`^(model )?type\b|^模型类型|^モデル(の)?(種類|タイプ)|^모델 (유형|종류)|^modelltyp`,
    '^type de modèle|^tipo d[eio]l? mod|^тип модели|^نوع النموذج',
  ),
];
/** Says it besides. */
export const ARCHITECTURE: Names = [/^(model )?architecture\b/i];
export const LICENSE: Names = [
  /^(?=.{0,80}$).*(licen[scçz]|lizenz|лиценз|ترخيص|رخصة|许可|許可|授权|授權|协议|協議|ライセンス|라이[선센]스)/iu,
];
export const USES: Names = [
  oneOf(
    'iu',
    'intended us(?!er)|direct use$|^(model )?uses?$|use cases?$|^purpose|^用途|预期用途|(应用|使用)场景',
    '想定.*用途|^용도|usos? previstos?|usage prévu|verwendungszweck|usos? pretendidos?|^назначение',
    '^применение|الاستخدام المقصود',
  ),
];
export const START: Names = [
  oneOf(
    'iu',
    'how (to|do i|can i) (use|run|load|get|access|download|try)|get(ting)?[- ]started',
    String.raw`quick[ -]?(start|use)|^usage( \(.*|:)?$|^(model )?usage$|快速|使用(方法|说明|示例|例子?|方式)|如何使用`,
    '^(模型)?(推理|使用)|用法|使い方|利用方法|사용 ?(법|방법|예)|빠른 시작|시작하기|(como|cómo) (usar|utilizar)',
    String.raw`^examples? of use|modo de uso|^uso\b|inicio rápido|comment (l['’])?utiliser|^utilisation|démarrage rapide`,
    '^(an|ver)wendung$|^(be)?nutzung$|schnellstart|как использовать|^использование',
    'быстрый старт|пример(ы)? (использования|кода)|(طريقة|كيفية) (ال)?استخدام|^الاستخدام$',
    '^(як )?використ|(نحوه|طریقه) استفاده|שימוש|^उपयोग|วิธีใช้|การใช้งาน|cách (sử )?dùng|cách sử dụng',
    '^cara (meng|peng)?gunakan|^cara peng|^kullanım|nasıl kullan|użyci[ea]|jak używać|^gebruik|^användning',
    '^bru[gk]$|^käyttö|^použití|^come (si )?usa|^utilizzo',
  ),
  oneOf(
    'i',
    `^(?!.*${group(
      'limit|intend|restrict|polic|memory|electric|licen|train|tun|out[- ]of|ethic|token|resource',
      'consider',
    )})${group(
      String.raw`.*\busage|.*examples?$|.*\binference\b(?! (speed|time|cost|perf|result|provider))`,
      String.raw`deploy|.*\brun(ning)?\b|loading|load|using|use (it|in|with|this|the)\b|utili[sz]e`,
      'install|^how to|^python (sdk|api|package)|^(supported )?runtime engine',
    )}`,
  ),
];
export const PROMPT: Names = [
  /prompt|trigger ?words?|chat (format|template)|(input|instruction) format|提示词|触发词|プロンプト|トリガー|프롬프트/i,
];
export const DATA: Names = [
  oneOf(
    'iu',
    '(train|tun)ing (and evaluation )?(data|corp|set)',
    '^data (and|&) training|^((what )?(was|is) (it|the model|this model) )?(pre-?)?(fine-?)?(trained|tuned) on( data)?\\??$|(training|data) sources?|训练(数据|语料|集)|訓練データ',
    "学習(データ|用?コーパス)|학습 ?데이터|datos de entrenamiento|données d['’]entra[iî]nement",
    String.raw`trainingsdaten|dados de trein|данные (для )?обучения|обучающ\S+ (данные|выборка|корпус)`,
    'بيانات التدريب|dữ liệu (huấn luyện|đào tạo)|data pelatihan|dati (di |per l.)addestramento',
    'eğitim ver|dane treningowe|trainingsgegevens|träningsdata|treningsdata|træningsdata|дані для навчання',
    'داده(‌| )?های آموزش|נתוני (ה)?אימון|प्रशिक्षण डेटा|ข้อมูล(การ)?(ฝึก|เทรน)',
  ),
  oneOf(
    'iu',
    String.raw`^(used |the |our |model )?data( ?sets?)?( card| sources?| overview| used| mix(ture)?| composition)?( \(.*)?$|^${group(
      '数据集?|数据来源|语料库?|データ(セット)?|コーパス|데이터(셋)?|datensatz|datensätze|daten|corpus',
      'jeux? de données|données|conjuntos? de da[td]os|da[td]os|dati|dữ liệu|veri( ?set[i]?)?|dane|gegevens|датасеты?|наборы? данных',
      'данные|مجموعة البيانات|البيانات',
    )}$`,
  ),
  oneOf(
    'i',
    String.raw`^(?!.*${group(
      'eval|test|bench|cit|result|your|tokeni|load|valid|format|perform|prepar|embed|viewer|structure',
      'creat|model|trained',
    )}).*(dataset|corpus|corpora)\b(?!.*\b(load|card)\b)`,
  ),
];
/** How it was trained often says on what. */
export const TRAINING: Names = [
  oneOf(
    'i',
    String.raw`^(model |pre-?|the |fine-?tuning and )?(training|fine-?tuning|pre-?training)( (details|procedure|process|setup|setting|info\w*|method\w*|overview))?$`,
    '^训练(过程|细节|方法)?$|^学習$|^학습$|^entrenamiento$|^entra[iî]nement$|^trein(amento|o)$|^addestramento$|^обучение$|^huấn luyện$|^pelatihan$|^eğitim$',
    '^التدريب$',
  ),
];
export const LIMITS: Names = [
  /^(?:(?:known|current|model) )?limitations?\b(?! (?:of|on) (?:the )?(?:evaluation|use))/i,
  oneOf(
    'iu',
    String.raw`^(?!.*\b(not limited|robustness|uses?|usage|why|how|tokens?|context|rate|length|size|memory|vram|hardware|evaluation)\b).*(limit|\bbias|caveat|weakness|shortcoming|pitfall|drawback|downside|known (issue|problem|bug|failure))|局限|^(模型)?的?限制|(范围|用途)[和与及]限制|不足|偏见`,
    String.raw`偏差|制限|制約|限界|バイアス|한계|제한|편향|sesgos?|limites|\bbiais|einschränkung|grenzen|schwächen`,
    'limitaç|vieses|viés',
    'ограничени|предвзят|القيود|حدود|التحيز|обмеження|محدودیت|מגבלות|सीमाए|ข้อจำกัด|hạn chế',
    'keterbatasan|sınırlama|kısıtlama|ograniczenia|beperking|begränsning|begr[eæ]nsning|rajoitu|omezení',
    String.raw`\bfailure (modes|cases)|^cons$|quirks?\b|gotchas?\b|^(what|where it) (goes|can go|went|fails|breaks|struggles)|\b(not (so )?good at|can(['’]t|not) do|does(n['’]t| not) do)\b`,
  ),
];
export const RISKS: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*(guideline|taxonomy|assessment|categor)).*(\brisk|ethic|safety)|disclaimer|^warnings?$|风险|免责|安全|注意(事项|事項|点)?$|免責|リスク|위험|주의|riesgos`,
    'advertencias?|avvertenze|warnhinweis|предупрежд|تحذير|cảnh báo|lưu ý|peringatan|uyarı|ostrzeż|varning',
    'risques|risiken|riscos|риски|المخاطر|avertissement|haftung|^responsible (ai|use)',
    '^considerations for using|^(?!.*(hardware|memory|perform|deploy|cost|train|implement|design|legal|comput|environment)).*considerations$',
  ),
];
export const OUT_OF_SCOPE: Names = [
  oneOf(
    'iu',
    'out[- ]of[- ]scope|misuse|prohibited|not (intended|for use)|missbrauch|nicht vorgesehen|unzulässig',
    'hors (du )?(champ|périmètre)|usages? (non prévus?|proscrits?|interdits?)|mauvais usage',
    'usos? (no previstos?|indebidos?|prohibidos?)|fuera de(l)? alcance|fora do escopo|超出(范围|适用)',
    '不适用|(禁止|不当)(的)?(用途|使用|事项)|滥用|対象外|想定外|禁止事項|금지|недопустим',
  ),
];
/** Such a section may speak of uses only. */
export const MIXED_LIMITS: Names = [
  /^(?!.*\b(?:memory|vram|hardware|evaluation)\b).*(?:limitation|\bbias)|^honest\b|^cautions?$|^watch out/i,
];

/** What a heading in such a part may begin, whatever its level. */
export const OWN: Names = [
  ...LICENSE,
  ...USES,
  ...START.slice(0, 1),
  ...DATA.slice(0, 1),
  ...LIMITS,
];
/**
 * What is said there is not of the model, but of its results, its history, its makers, or how to
 * train it.
 */
export const ASIDE: Names = [
  oneOf(
    'i',
    `^(?!.*(limit|bias|risk|train|inference|\\busage)).*${group(
      String.raw`\beval(?!ue)|results?$|benchmark|performance|metrics|change ?log|history`,
      String.raw`what['’]?s new|^news|\bupdates?\b|release notes|cit(ation|e|ing)\b|bibtex`,
      'references?$|related|acknowledg|contact|contribut|^exclu(ded|sions)|todo|roadmap',
      'other (models|versions)|^(all |our )?models$|^links$|discord|donat|thanks|sponsor',
      'author|更新|新闻|引用|致谢|评测|评估|性能|评价|評価|更新履歴|謝辞|평가|인용|성능',
    )}`,
  ),
];
/** Of the model that this one was made from. */
export const BASE: Names = [
  /^((base|parent|original|teacher) model|modèle de base|modelo base|basismodell|modello (di )?base|базовая модель|基础模型|基座模型|ベースモデル|기반 모델)/i,
];
/** Names one after another, this one among them. */
export const ALIKE: Names = [/^(?:all |other |our )?available models$/i];
/** Speaks of anything; only what answers a question of these names is looked at. */
export const QUESTIONS: Names = [/\bfaqs?\b|frequently asked|q ?& ?a$/i];
/** What runs there makes the model, or another. */
export const MAKING: Names = [
  /^(?!.*\b(us(e|age|ing)|inference|load|run)).*((?<!post-)\btraining|^train\b|\btrain$|fine-?tuning|fine-?tune$|reproduc|微调|训练)/i,
];
/** The card of the model that this one was made from, up to the end. */
export const EMBEDDED = /^original .*(model )?card|^(base|original) model( card)?[:：]|^原始模型/i;
