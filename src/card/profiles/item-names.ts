import { oneOf } from '../summary/one-of.ts';
import type { Names } from '../summary/section-names.ts';

/**
 * Names of what profiles ask for besides the topics of the brief, as `section-names.ts` has those.
 */

export const DEVELOPERS: Names = [
  oneOf(
    'iu',
    '^(model )?(developed|developer|creat|author|team|organi|trained by|provider|publisher|maintain)',
    '^entwickelt|^entwickler|^autor|^herausgeber|^développ|^créé|^auteur|^fournisseur|^desarroll',
    '^creado|^proveedor|^desenvolv|^criado|^разработ|^автор|^المطور|开发(者|方|团队|机构)|^作者',
    '提供(者|方)|開発(者|元)|作成者|提供元|개발(자|사|팀)|제작자',
  ),
];
export const CONTACT: Names = [
  oneOf(
    'iu',
    'contact|^support$|questions|card authors|kontakt|ansprechpartner|^contat|联系|聯繫|聯絡|联络',
    '問い合わせ|連絡先|문의|연락처|^связ|اتصال|تواصل',
  ),
];
export const LANGUAGES: Names = [
  oneOf(
    'iu',
    String.raw`\blanguages?\b(?! (model|learning|process))(?!.*\bmodel)|^(unterstützte )?sprachen?\b|^langues?\b|^idiomas?\b|^lenguas?\b|^языки?\b`,
    '^(支持的?)?(语言|語言)(支持)?$|^(対応)?言語$|^(지원 )?언어$|^اللغات|^اللغة',
  ),
];
export const BASE: Names = [
  oneOf(
    'iu',
    String.raw`^(fine-?tuned|quantized|adapted|derived|merged|distilled) from|^base model\b(?! card)`,
    '^(parent|teacher|foundation) model|^model dependenc|^(基础|基座)模型|^ベースモデル|^기반 모델',
    '^basismodell|^modèle de base|^modelo base|^базовая модель',
  ),
];
export const SOURCES: Names = [
  /^(model )?sources|^repositor|^paper|^demo\b|^论文|^代码仓库|^論文|^リポジトリ|^quellen/i,
];
export const DOWNSTREAM: Names = [/downstream use|下游(使用|应用|任务)/i];
export const RECOMMENDATIONS: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*(setting|param|sampl|hardware|prompt|version|config|quant)).*\brecommendations?\b`,
    String.raw`\bmitigations?\b|^empfehlung|^recommandation|^recomendaci|^recomendaç|^建议|^使用建议`,
    '^推奨(事項)?$|^권장 사항|^рекомендац|^التوصيات',
  ),
];
export const TRAINING_PROCEDURE: Names = [
  oneOf(
    'iu',
    '(training|tuning|development) (proc|detail|setup|config|info|overview)|hyper-?param',
    '^(model |pre-?|the |fine-?tuning and )?training$|^(训练|学習|학습|treino|обучение|التدريب)$',
    '^(entrenamiento|entra[iî]nement|treinamento)$',
    'training (method|technique|regime)|^trainings?(verfahren|prozess|ablauf|methode)',
    "(procédure|détails) d['’]entra[iî]nement|(procedimiento|detalles|proceso) de entrenamiento",
    '(procedimento|processo) de treinamento|训练(过程|流程|细节|方法|设置|超?参)|超参数',
    '学習(手順|方法|設定|の?詳細)|ハイパーパラメータ|학습 (절차|과정|방법)|하이퍼파라미터',
    '(процедура|процесс) обучения|гиперпараметр',
  ),
];
export const PREPROCESSING: Names = [
  /pre-?processing|vorverarbeitung|prétraitement|preprocesamiento|预处理|前処理|전처리|предобработ/iu,
];
export const RESULTS: Names = [
  oneOf(
    'iu',
    '^(?!train|(test|eval|valid).{0,12} data).*(evaluation|results|performance|benchmark|accuracy)',
    '^(?!train)(.*évaluation|évaluation|.*résultats|.*evaluaci|.*resultados|.*avaliaç|.*desempenho)',
    '^(?!train)(evaluierung|auswertung|.*ergebnisse|bewertung|leistung)|评测|评估|评价|测评|性能|结果',
    '評価|結果|ベンチマーク|평가|성능|결과|оценка|результат|производительность|التقييم|النتائج',
  ),
];
export const TESTING_DATA: Names = [
  oneOf(
    'iu',
    String.raw`^(?!.*bias).*\b(test|testing|evaluation|eval|validation|dev|held-?out)( and \w+)? (data|set|corp)`,
    String.raw`\bdata\b.{0,40}\b(testing|validation|evaluation)\b|^benchmarks?\b|^test(ing)?$`,
    "(test|evaluations|validierungs)daten|données (de test|d['’]évaluation)|datos de (prueba|eval)",
    'dados de (teste|avalia)|(测试|评测|评估|验证)(数据|集)|(テスト|評価|検証)(用)?データ',
    '(테스트|평가|검증) 데이터|тестовы[ехй]|тестовая выборка',
  ),
];
export const FACTORS: Names = [
  oneOf(
    'iu',
    String.raw`\bfactors?\b|disaggregat|sub-?(groups?|populations?)\b|^faktoren|^facteurs|^factores`,
    '^fatores|^因素|影响因素|^要因|^요인|^факторы',
  ),
];
export const METRICS: Names = [
  oneOf(
    'iu',
    String.raw`\bmetrics?\b|^metriken|^métriques?|^métricas?|指标|指標|평가 지표|^метрик|المقاييس`,
    String.raw`\b(accuracy|f1([ -]score)?|bleu|rouge\S*|wer|cer|perplexity|exact match|m?ap|r?mse|auc)$`,
    String.raw`\b(precision|recall|n?dcg\S*|pass@\d+|spearman|pearson|mean reward)$`,
  ),
];
export const ENVIRONMENT: Names = [
  oneOf(
    'iu',
    String.raw`environmental|carbon|emission|\bCO2\b|\benerg(y|ie|ía|ia)\b|umwelt|émissions|environnement`,
    'stromverbrauch|energieverbrauch|ambiental|consumo energético|碳排放|环境影响|能耗|能源|能量消耗',
    '環境(への)?影響|消費電力|エネルギー|환경|에너지|탄소|эколог|углерод|энерг|البيئي|الطاقة',
  ),
];
export const SPEEDS: Names = [
  oneOf(
    'iu',
    String.raw`speeds?, sizes?|\btraining (time|duration)|^(hours|time) used|^hours\b|^duration`,
    "trainings(dauer|zeit)|durée d['’]entra[iî]nement|(tiempo|duración) de entrenamiento",
    '训练(时间|时长|耗时)|学習(時間|期間)|학습 시간|время обучения',
  ),
];
export const TECHNICAL: Names = [
  oneOf(
    'iu',
    'technical spec|compute|^hardware|^software|^technische (daten|spez)|^spécifications techniques',
    '^especificaciones técnicas|^especificações técnicas|技术(规格|参数|细节)|技術仕様|기술 사양',
  ),
];
export const CITATION: Names = [
  /^cit|bibtex|^zitat|^zitier|^cómo citar|^como citar|^引用|^인용|^цитиров|الاقتباس/iu,
];
export const GLOSSARY: Names = [/gloss?ar|^术语|^用語|^용어/i];
