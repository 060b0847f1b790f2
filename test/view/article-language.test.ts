import { describe, expect, test } from 'vitest';
import { languageTags } from '../../src/hub/language-tags.ts';
import { LANGUAGE_CODES } from '../../src/hub/languages.ts';
import { languageOf } from '../../src/view/article-language.ts';

const TEXTS = {
  Arabic: 'هذا النموذج مدرب على النصوص العربية باستخدام PyTorch',
  Chinese: '本模型使用中文语料训练，支持 transformers 和 vLLM 推理。',
  Japanese: 'このモデルは日本語のテキストで学習されました。',
  Korean: '이 모델은 한국어 텍스트로 학습되었습니다.',
  Thai: 'โมเดลนี้ได้รับการฝึกฝนด้วยข้อความภาษาไทย',
  Hindi: 'यह मॉडल हिन्दी पाठ के लिए प्रशिक्षित है।',
  Hebrew: 'מודל זה אומן על טקסט בעברית',
  Russian: 'Эта модель обучена на русских текстах.',
  French: "Ce modèle a été entraîné sur un corpus de textes en français de l'université.",
  English: 'This is the model card of a model that was trained on text from the web for research.',
};

describe('the language of a card is the first it names that its letters fit', () => {
  test.each<[keyof typeof TEXTS, readonly string[], string | null]>([
    ['Arabic', ['ar'], 'ar'],
    ['Arabic', ['en', 'fa'], 'fa'],
    ['Chinese', ['en', 'zh'], 'zh'],
    ['Chinese', ['zh-Hant', 'en'], 'zh-Hant'],
    ['Japanese', ['zh', 'en', 'ja'], 'ja'],
    ['Korean', ['en', 'ko'], 'ko'],
    ['Thai', ['th'], 'th'],
    ['Hindi', ['en', 'hi'], 'hi'],
    ['Hebrew', ['he'], 'he'],
    ['Russian', ['en', 'ru'], 'ru'],
    ['French', ['fr', 'en'], 'fr'],
    ['French', ['zh', 'fr'], 'fr'],
    ['English', ['en'], 'en'],
  ])('%s among %j is %s', (text, languages, language) => {
    expect(languageOf(TEXTS[text], languages)).toBe(language);
  });

  test.each<[keyof typeof TEXTS, readonly string[], string | null]>([
    ['English', ['fr'], 'en'],
    ['English', ['zh'], null],
    ['Chinese', ['en'], null],
    ['Japanese', ['zh'], null],
    ['Arabic', ['he'], null],
    ['French', [], null],
  ])('%s among %j is none of them, but %s', (text, languages, language) => {
    expect(languageOf(TEXTS[text], languages)).toBe(language);
  });

  test('a text without letters has none, and every code that the Hub knows can be asked for', () => {
    expect(languageOf('1 2 3', ['en', 'zh'])).toBeNull();
    for (const tag of languageTags(LANGUAGE_CODES)) {
      expect(() => languageOf(TEXTS.Chinese, [tag]), tag).not.toThrow();
    }
  });
});
