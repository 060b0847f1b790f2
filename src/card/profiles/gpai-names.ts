import { oneOf } from '../summary/one-of.ts';
import type { Names } from '../summary/section-names.ts';

/** Names of what is asked of general-purpose models, also as the annexes have it. */

export const ARCHITECTURE: Names = [
  /architect|architektur|arquite[ct]|架构|架構|结构|アーキテクチャ|モデル構造|아키텍처|архитектур|البنية/i,
];
export const PARAMETERS: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*(hyper|sampl|generat|training|infer|usage|request|decod|efficien)).*\bparam`,
    '^(model )?size$|^modellgröße|^taille du modèle|^tamaño del modelo|参数(量|规模|数量?)|模型规模',
    'パラメータ(数|サイズ)|モデルサイズ|파라미터 ?수?$|число параметров|количество параметров',
  ),
];
export const CONTEXT: Names = [
  oneOf(
    'iu',
    String.raw`context( |-)?(length|window|size)|\bmax(imum|\.)?[ -](\w+ )?(length|tokens|size|resolution|duration)`,
    '(sequence|input) length|^context$|kontext(länge|fenster)|(longueur|fenêtre) d[eu] contexte',
    '(longitud|ventana) de contexto|(janela|comprimento) de contexto|上下文(长度|窗口)|最大(长度|输入)',
    'コンテキスト(長|ウィンドウ)|컨텍스트 (길이|윈도우)|длина контекста|контекстное окно',
  ),
];
export const MODALITIES: Names = [
  oneOf(
    'iu',
    String.raw`\bmodalit|\b(in|out)puts?\b(?!.*(example|sample|length|size|tokens))|ein-? ?und ausgabe|entrées? et sorties?`,
    'entradas? y salidas?|entradas? e saídas?|输入(与|和|及|、|/)?输出|模态|入出力|モダリティ|입출력|모달리티',
    'вход(ные)? и выход|модальност',
  ),
];
export const ACCEPTABLE_USE: Names = [
  oneOf(
    'iu',
    'acceptable use|(use|usage) polic(y|ies)|prohibited|forbidden|(use|usage) restrictions?|terms of (use|service)',
    String.raw`\bAUP\b|restricted uses?|responsible use|nutzungs(richtlinie|bedingung|beschränkung)|zulässige`,
    "(politique|conditions|règles) d['’]utilisation|usages? (autorisés|interdits)|política de uso",
    'usos? (permitidos?|prohibidos?|aceptable)|términos de uso|使用(政策|规范|限制|条款|规则)|禁止',
    '利用(規約|規定|ポリシー|制限)|이용 ?약관|사용 ?정책|политика использования|правила использования',
  ),
];
export const RELEASE_DATE: Names = [
  oneOf(
    'iu',
    '(release|publication) date|dates? of release|^(first |initial |model )?releas(e|ed|es)( history| notes?)?$|^(model )?(dates?|created|last updated)$',
    String.raw`^(latest )?news\b|^updates?\b|change ?log|version history|veröffentlich|date de (sortie|publication)`,
    'fecha de (lanzamiento|publicación)|data de lançamento|发布(日期|时间)|更新(日志|记录)?$|^新闻|公開日|リリース',
    '출시일|공개일|릴리스|дата (выпуска|релиза|публикации)',
  ),
];
export const DISTRIBUTION: Names = [
  oneOf(
    'iu',
    String.raw`distribut(ion|ed)\b(?!.*(data|train|infer))|\bdownloads?\b|availab|^(model )?(weights|checkpoints?|files?)( formats?| list| availability)?$`,
    '^(model )?(repositor|sources)|provided files|verfügbarkeit|vertrieb|bereitstellung|^téléchargement',
    'disponibilité|disponibilidad|descarga|下载|发布方式|获取|模型(仓库|地址|链接)|ダウンロード|配布|入手',
    '다운로드|배포|скачать|распростран|доступность',
  ),
];
export const REQUIREMENTS: Names = [
  oneOf(
    'iu',
    String.raw`requirements?|dependenc|prerequisit|\binstall|framework versions?|(software|hardware|library) (versions?|compat|support)`,
    String.raw`^(software|hardware)\b|compatib|^environment$|supported (hardware|software|runtime|engine)|voraussetzung`,
    'anforderungen|prérequis|exigences|configuration requise|requisitos|(环境|硬件|软件|安装)(要求|需求|依赖|配置)?',
    '依赖|^要求|動作環境|必要(環境|条件)|インストール|요구 ?사항|설치|требования|установка|зависимости',
  ),
];
export const DESIGN: Names = [
  oneOf(
    'iu',
    String.raw`\bdesign|objectives?\b|rationale|methodolog|^(our )?(methods?|approach)$|^(pre|post|mid)-?train(?!.*data)`,
    'training (recipe|pipeline|stages?)|zielfunktion|^methode',
    'trainingsziel|objectif|méthodologie|objetivo|metodología|设计|训练(目标|策略)|^方法(论)?$|設計|目的関数|手法',
    '설계|방법론|목적 함수|методология|цель обучения',
  ),
];
export const DATA_SOURCES: Names = [
  oneOf(
    'iu',
    String.raw`data (collection|sources?|acquisition|selection|provenance|origin|composition|mix)|\bprovenance`,
    String.raw`(collection|sourcing) (of|method|process)|\b(crawl|scrap)|synthetic data|(licensed|third[- ]party|user) data`,
    'herkunft|daten(quellen|erhebung|sammlung)|(origine|collecte|provenance|sources?) des données',
    '(origen|recopilación|recolección|fuentes?) de (los )?datos|数据(来源|收集|采集|构成|组成|选择)',
    'データ(の)?(収集|出典|出所|ソース|構成)|데이터 (수집|출처|구성)|(источники|сбор|происхождение) данных',
  ),
];
export const DATA_CURATION: Names = [
  oneOf(
    'iu',
    String.raw`pre-?processing|data (cleaning|filter|curation|processing|preparation|quality)|\b(filtering|cleaning|curation|dedup)`,
    'vorverarbeitung|daten(aufbereitung|bereinigung|verarbeitung)|filterung|prétraitement|nettoyage|filtrage',
    'preprocesamiento|limpieza|filtrado|curación|预处理|数据(清洗|处理|过滤|治理)|清洗|去重|前処理|クリーニング|フィルタ',
    '전처리|정제|필터링|предобработ|очистка|фильтрация',
  ),
];
export const DATA_SIZE: Names = [
  oneOf(
    'iu',
    String.raw`data(set)? (size|volume|amount|statistics)|size of the (training )?data|(training|number of|pre-?training|total) (\w+ )?(tokens|examples|samples|hours|images)`,
    '^tokens$|daten(menge|umfang)|(taille|volume) des données|(tamaño|volumen) de (los )?datos|数据(量|规模)',
    'データ(量|サイズ|規模)|トークン数|데이터 ?(크기|규모|양)|объ[её]м данных|размер (датасета|данных)',
  ),
];
export const DATA_CUTOFF: Names = [
  oneOf(
    'iu',
    'cut-?off|data (freshness|recency|dates?|period|up to)|(collection|acquisition) (date|period)|stichtag',
    'date limite|date de coupure|fecha de corte|data de corte|(数据|知识)截止|截止日期|カットオフ|知識の期限|지식 컷오프|дата среза',
  ),
];
export const ILLEGAL_CONTENT: Names = [
  oneOf(
    'iu',
    String.raw`(illegal|harmful|unsafe|toxic|sensitive|personal|inappropriate|CSAM|PII).{0,30}(content|data|information|removal|filter|material)|\bCSAM\b|\bPII\b`,
    '(safety|content|privacy) filter|data privacy|illegale inhalte|contenus? illicites?|contenido ilegal',
    '(违法|非法|有害|敏感|隐私).{0,6}(内容|信息|数据|过滤)|違法|有害コンテンツ|個人情報|불법|유해|개인정보',
    'незаконн|персональные данные',
  ),
];
export const RIGHTS: Names = [
  oneOf(
    'iu',
    String.raw`copyright|opt-?out|intellectual property|rights? reserv|reservation of rights|text and data mining|\bTDM\b|robots\.txt`,
    "urheberrecht|nutzungsvorbehalt|droit d['’]auteur|derechos de autor|direitos autorais|版权|著作权|著作権|저작권|авторск",
  ),
];
export const DATA_BIAS: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*(limit|risk)).*(\bbias|verzerrung|\bbiais|sesgo|viés|vieses|предвз|التحيز)|fairness`,
    '偏见|偏差|公平|バイアス|편향',
  ),
];
export const COMPUTE: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*(infer|run|deploy|require|support|recommend|compatib)).*(\bcomput(e|ing|ation)|infrastructure|\bhardware\b|\bFLOP|\b[GT]PUs?\b)|rechen(ressource|leistung|aufwand)`,
    'ressources? de calcul|puissance de calcul|recursos (computacionales|de cómputo)|算力|计算资源|硬件|計算(資源|リソース|環境)|ハードウェア',
    '컴퓨팅|하드웨어|연산|вычислительные ресурсы|оборудование',
  ),
];
export const RED_TEAMING: Names = [
  /red[- ]?team|adversarial test|jailbreak|红队|対抗|レッドチーム/i,
];
