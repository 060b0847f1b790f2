import type { ChangeKind } from '../../../src/card/compare/change.ts';

/** A part of a card, what it becomes, and the most important of what that means. */
export const PLANTED: readonly (readonly [kind: ChangeKind, old: string, now: string])[] = [
  [
    'limitation-weakened',
    '## Limitaciones\n\nEl modelo no debe usarse para diagnósticos médicos.',
    '## Limitaciones\n\nNo se recomienda usar el modelo para diagnósticos médicos.',
  ],
  [
    'limitation-weakened',
    '## Limitações\n\nO modelo gera informações falsas com frequência.',
    '## Limitações\n\nO modelo pode gerar informações falsas às vezes.',
  ],
  [
    'limitation-weakened',
    '## 한계\n\n이 모델은 의료 진단에 사용해서는 안 됩니다.',
    '## 한계\n\n이 모델은 의료 진단에 사용하는 것을 권장하지 않습니다.',
  ],
  [
    'limitation-weakened',
    '## 制限事項\n\n医療診断に使用してはいけません。',
    '## 制限事項\n\n医療診断での使用は推奨されません。',
  ],
  [
    'limitation-weakened',
    '## القيود\n\nلا يجوز استخدام النموذج في التشخيص الطبي.',
    '## القيود\n\nلا ينصح باستخدام النموذج في التشخيص الطبي.',
  ],
  [
    'limitation-weakened',
    '## Limits\n\nThe model cannot follow instructions in languages other than English.',
    '## Limits\n\nThe model may have difficulty following instructions in some languages other than English.',
  ],
  [
    'limitation-weakened',
    '## Limits\n\nIt is significantly biased against women and minorities.',
    '## Limits\n\nIt is slightly biased against women and minorities.',
  ],
  [
    'limitation-weakened',
    '## Limits\n\nThe model will reproduce biases present in the training data.',
    '## Limits\n\nThe model could reproduce biases present in the training data.',
  ],
  [
    'limitation-weakened',
    '## Limits\n\nDo not use this model for medical, legal or financial decisions.',
    '## Limits\n\nDo not use this model for medical decisions.',
  ],
  [
    'limitation-weakened',
    '## Limits\n\nOutputs must be reviewed by a human.',
    '## Limits\n\nOutputs should be reviewed by a human where possible.',
  ],
  [
    'limitation-weakened',
    '## 局限性\n\n该模型不得用于医疗、法律和金融决策。',
    '## 局限性\n\n该模型不得用于医疗决策。',
  ],
  [
    'limitation-removed',
    '> **Warning:** this model has not been safety-tuned and may produce harmful content.\n\nText.',
    'Text.',
  ],
  [
    'limitation-removed',
    '<div class="warning"><p>Not for clinical use.</p></div>\n\nText.',
    'Text.',
  ],
  [
    'limitation-removed',
    'Norr reads text. Es wird nicht empfohlen, das Modell für Rechtsberatung einzusetzen.',
    'Norr reads text.',
  ],
  [
    'limitation-removed',
    'Bonjour tout le monde. Ce modèle ne doit pas être utilisé pour le diagnostic.',
    'Bonjour tout le monde.',
  ],
  [
    'limitation-removed',
    'Norr reads text. El modelo no es adecuado para uso clínico.',
    'Norr reads text.',
  ],
  [
    'limitation-removed',
    'Norr reads text. Este modelo não deve ser usado em decisões médicas.',
    'Norr reads text.',
  ],
  [
    'limitation-removed',
    'Norr reads text. Модель не предназначена для медицинских решений.',
    'Norr reads text.',
  ],
  [
    'limitation-removed',
    '이 모델은 작다. 이 모델은 의료용으로 적합하지 않습니다.',
    '이 모델은 작다.',
  ],
  [
    'limitation-removed',
    'このモデルは小さい。商用利用には適していません。',
    'このモデルは小さい。',
  ],
  ['limitation-added', 'Text.', 'Text.\n\n> [!WARNING]\n> The model may generate toxic content.'],
  [
    'limitation-removed',
    '## Bias, Risks, and Limitations\n\nThe model has gender bias. It fails on long inputs.',
    '## Bias, Risks, and Limitations\n\n[More Information Needed]',
  ],
  [
    'limitation-removed',
    '## Limitations\n\n| Area | Issue |\n|---|---|\n| Math | Often wrong |\n| Law | Invents cases |',
    '## Limitations\n\n| Area | Issue |\n|---|---|\n| Math | Often wrong |',
  ],
  [
    'license-changed',
    '## License\n\nThe weights are free for research and commercial use.',
    '## License\n\nThe weights are free for research use only.',
  ],
  [
    'license-changed',
    '## 许可证\n\n本模型采用 Apache 2.0 协议。',
    '## 许可证\n\n本模型采用 CC BY-NC 4.0 协议。',
  ],
  ['license-changed', '- License: MIT\n- Size: 7B', '- License: GPL-3.0\n- Size: 7B'],
  [
    'license-changed',
    'Norr is small. The model is released under the MIT license.',
    'Norr is small.',
  ],
  ['base-model-changed', '本模型基于 Qwen2-7B 微调。', '本模型基于 Qwen2.5-7B 微调。'],
  [
    'base-model-changed',
    'このモデルはcl-tohoku/bert-base-japaneseをベースにしています。',
    'このモデルはcl-tohoku/bert-large-japaneseをベースにしています。',
  ],
  [
    'base-model-changed',
    'It was fine-tuned from Llama 2 7B on chats.',
    'It was fine-tuned from Llama 3 8B on chats.',
  ],
  [
    'base-model-changed',
    '- **Finetuned from model:** meta-llama/Llama-2-7b',
    '- **Finetuned from model:** meta-llama/Llama-3-8b',
  ],
  [
    'data-changed',
    '## Training Data\n\nWe used 300 GB of web text and Wikipedia.',
    '## Training Data\n\nWe used 500 GB of web text and Wikipedia.',
  ],
  [
    'data-changed',
    '## Training Data\n\n- Wikipedia\n- BookCorpus',
    '## Training Data\n\n- Wikipedia\n- BookCorpus\n- Reddit',
  ],
  [
    'data-changed',
    'Das Modell wurde mit 10 GB deutschem Text trainiert.',
    'Das Modell wurde mit 20 GB deutschem Text trainiert.',
  ],
  ['data-changed', '模型在 2T tokens 上训练。', '模型在 3T tokens 上训练。'],
  [
    'data-changed',
    'Supported languages: English, French',
    'Supported languages: English, French, German',
  ],
  [
    'data-changed',
    '## Training data\n\n| Dataset | Tokens |\n|---|---|\n| Wikipedia | 3B |\n| Books | 5B |',
    '## Training data\n\n| Dataset | Tokens |\n|---|---|\n| Wikipedia | 3B |\n| Books | 7B |',
  ],
  [
    'setting-changed',
    'On GSM8K it reaches 58.4 with 8-shot prompts.',
    'On GSM8K it reaches 58.4 with 5-shot prompts.',
  ],
  [
    'setting-changed',
    '| Model | HumanEval pass@1 |\n|---|---|\n| Norr 7B | 44.5 |',
    '| Model | HumanEval pass@10 |\n|---|---|\n| Norr 7B | 44.5 |',
  ],
  [
    'setting-changed',
    '| Benchmark | Shots | Norr 7B |\n|---|---|---|\n| MMLU | 5 | 63 |',
    '| Benchmark | Shots | Norr 7B |\n|---|---|---|\n| MMLU | 0 | 63 |',
  ],
  [
    'setting-changed',
    '| Benchmark | Norr 7B |\n|---|---|\n| Latency (ms) | 63 |',
    '| Benchmark | Norr 7B |\n|---|---|\n| Latency (s) | 63 |',
  ],
  [
    'setting-changed',
    '| Dataset | WER |\n|---|---|\n| LibriSpeech test-clean | 3.1 |\n| CV | 8 |',
    '| Dataset | WER |\n|---|---|\n| LibriSpeech test-other | 3.1 |\n| CV | 8 |',
  ],
  [
    'score-worse',
    '| Dataset | WER |\n|---|---|\n| LibriSpeech test-clean | 3.1 |\n| CV | 8 |',
    '| Dataset | WER |\n|---|---|\n| LibriSpeech test-clean | 3.5 |\n| CV | 8 |',
  ],
  [
    'score-better',
    '| Métrica | Valor |\n|---|---|\n| F1 | 0,85 |\n| Pérdida | 0,4 |',
    '| Métrica | Valor |\n|---|---|\n| F1 | 0,85 |\n| Pérdida | 0,3 |',
  ],
  [
    'score-worse',
    '## Evaluation\n\n- **BLEU**: 32.1\n- **TER**: 50',
    '## Evaluation\n\n- **BLEU**: 31.0\n- **TER**: 50',
  ],
  [
    'score-worse',
    'Results on test: accuracy 0.91\n\n- eval_loss: 0.31',
    'Results on test: accuracy 0.91\n\n- eval_loss: 0.35',
  ],
  [
    'score-changed',
    '| Model | MMLU |\n|---|---|\n| Norr 7B (ours) | 63 |\n| Mistral 7B | 62 |',
    '| Model | MMLU |\n|---|---|\n| Norr 7B (ours) | 63 |\n| Mistral 7B | 61 |',
  ],
  [
    'result-removed',
    '## Evaluation\n\n- **BLEU**: 32.1\n- **TER**: 50',
    '## Evaluation\n\n- **BLEU**: 32.1',
  ],
  [
    'result-added',
    '| Benchmark | Norr 7B |\n|---|---|\n| MMLU | 63 |',
    '| Benchmark | Norr 7B |\n|---|---|\n| MMLU | 63 |\n| GSM8K | 50 |',
  ],
  [
    'baseline-removed',
    '| Benchmark | Norr 7B | Mistral 7B |\n|---|---|---|\n| MMLU | 63 | 62 |',
    '| Benchmark | Norr 7B |\n|---|---|\n| MMLU | 63 |',
  ],
  [
    'result-removed',
    '| Benchmark | Norr 7B | Mistral 7B |\n|---|---|---|\n| MMLU | 63 | 62 |\n\nText.',
    'Text.',
  ],
  ['claim-added', 'Norr is a model for chat.', 'Norr is the best open model for chat.'],
  ['claim-added', 'Es ist ein Modell für Chats.', 'Es ist das beste Modell für Chats.'],
  ['claim-added', '这是一个对话模型。', '这是目前最强的对话模型。'],
  ['claim-added', '対話モデルです。', '最先端の対話モデルです。'],
  ['claim-added', '대화 모델입니다.', '최고 성능의 대화 모델입니다.'],
  ['claim-added', 'Это модель для диалогов.', 'Это лучшая модель для диалогов.'],
  ['claim-added', 'هذا نموذج للمحادثة.', 'هذا أفضل نموذج للمحادثة.'],
  ['claim-added', 'Es un modelo de chat.', 'Es el mejor modelo de chat.'],
  ['claim-added', "C'est un modèle de chat.", "C'est le meilleur modèle de chat."],
  ['claim-added', 'It runs 2x faster than the base.', 'It runs 3x faster than the base.'],
  ['claim-added', 'Norr reads text.', 'Norr reads text. It outperforms GPT-4 on most tasks.'],
  ['claim-removed', 'Norr reads text. It outperforms GPT-4 on most tasks.', 'Norr reads text.'],
  ['contact-changed', '## Contact\n\nMail us at a@b.org.', '## Contact\n\nMail us at c@b.org.'],
  [
    'contact-changed',
    'Join our [Discord](https://discord.gg/abc).',
    'Join our [Discord](https://discord.gg/xyz).',
  ],
  ['contact-changed', '- **Contact:** Jane Doe', '- **Contact:** John Smith'],
  [
    'citation-changed',
    '## Citation\n\nPlease cite Doe et al. (2023), Norr.',
    '## Citation\n\nPlease cite Doe et al. (2024), Norr.',
  ],
  ['version-changed', '- **Model version:** 1.0', '- **Model version:** 1.1'],
  [
    'version-changed',
    '### Framework versions\n\n- PEFT 0.7.1\n- Pytorch 2.1',
    '### Framework versions\n\n- PEFT 0.8.0\n- Pytorch 2.1',
  ],
  ['reworded', 'Norr was built by the lab in Oslo.', 'The lab in Oslo built Norr.'],
  [
    'limitation-weakened',
    '## Limitations\n\nIt is not suitable for any high-stakes decision.',
    '## Limitations\n\nIt is not suitable for some high-stakes decisions.',
  ],
  [
    'limitation-weakened',
    '## Limitations\n\nUsers should verify all outputs.',
    '## Limitations\n\nUsers may want to verify outputs.',
  ],
  [
    'limitation-weakened',
    '## Limitations\n\nPerformance degrades severely on long inputs.',
    '## Limitations\n\nPerformance degrades a bit on long inputs.',
  ],
  [
    'limitation-weakened',
    '## Risks\n\nThe model leaks personal data.',
    '## Risks\n\nIn rare cases the model leaks personal data.',
  ],
  [
    'limitation-weakened',
    '## Einschränkungen\n\nDas Modell erfindet Fakten.',
    '## Einschränkungen\n\nDas Modell kann gelegentlich Fakten erfinden.',
  ],
  [
    'limitation-weakened',
    '## Limites\n\nLe modèle produit des réponses fausses.',
    '## Limites\n\nLe modèle peut parfois produire des réponses fausses.',
  ],
  [
    'limitation-weakened',
    '## 局限性\n\n模型无法处理长文本。',
    '## 局限性\n\n模型在处理长文本时可能存在一定困难。',
  ],
  [
    'limitation-weakened',
    '## 制限\n\n長い文章は処理できません。',
    '## 制限\n\n長い文章の処理は苦手な場合があります。',
  ],
  [
    'limitation-weakened',
    '## 한계\n\n긴 문장을 처리할 수 없습니다.',
    '## 한계\n\n긴 문장을 처리하는 데 다소 어려움이 있을 수 있습니다.',
  ],
  [
    'limitation-removed',
    '## Limitations\n\n1. Weak at math.\n2. English only.\n3. Biased.',
    '## Limitations\n\n1. Weak at math.\n2. Biased.',
  ],
  [
    'limitation-removed',
    '## Limitations\n\nWeak at math, biased and slow. The model hallucinates citations.',
    '## Limitations\n\nWeak at math, biased and slow.',
  ],
  [
    'limitation-removed',
    '## Out-of-Scope Use\n\nMedical advice. Surveillance.',
    '## Out-of-Scope Use\n\nN/A',
  ],
  [
    'limitation-removed',
    '## Limitations\n\nThe model is biased.\n\n## Other\n\nText here.',
    '## Other\n\nText here.',
  ],
  [
    'limitation-removed',
    '### Direct Use\n\nChat.\n\n### Out-of-Scope Use\n\nMedical advice.\n\n### Next\n\nMore text.',
    '### Direct Use\n\nChat.\n\n### Next\n\nMore text.',
  ],
  [
    'limitation-added',
    '## Limitations\n\nIt is biased.',
    '## Limitations\n\nIt is biased.\n\nIt also fails on code.',
  ],
  [
    'limitation-added',
    '## Limitations\n\n[More Information Needed]',
    '## Limitations\n\nIt is biased.',
  ],
  [
    'license-changed',
    'This model is licensed under CC BY 4.0.',
    'This model is licensed under CC BY-NC 4.0.',
  ],
  [
    'license-changed',
    'Das Modell steht unter der MIT-Lizenz.',
    'Das Modell steht unter der Apache-2.0-Lizenz.',
  ],
  [
    'license-changed',
    'Модель распространяется по лицензии MIT.',
    'Модель распространяется по лицензии Apache 2.0.',
  ],
  [
    'data-changed',
    "## Données d'entraînement\n\nLe modèle a été entraîné sur OSCAR.",
    "## Données d'entraînement\n\nLe modèle a été entraîné sur OSCAR et CC100.",
  ],
  [
    'data-changed',
    '## Datos de entrenamiento\n\nSe usaron 10 GB de texto.',
    '## Datos de entrenamiento\n\nSe usaron 20 GB de texto.',
  ],
  [
    'data-changed',
    '## 학습 데이터\n\n위키백과 10만 문서로 학습했습니다.',
    '## 학습 데이터\n\n위키백과 20만 문서로 학습했습니다.',
  ],
  [
    'data-changed',
    '## 学習データ\n\nWikipediaで学習しました。',
    '## 学習データ\n\nWikipediaとCC-100で学習しました。',
  ],
  [
    'data-changed',
    '## Training data\n\nIt was trained on English Wikipedia.',
    '## Training data\n\nIt was trained on English Wikipedia. We also used Reddit comments.',
  ],
  ['data-changed', '- **Training data:** Wikipedia', '- **Training data:** Wikipedia, Reddit'],
  [
    'data-changed',
    '## Sprachen\n\nDeutsch, Englisch',
    '## Sprachen\n\nDeutsch, Englisch, Französisch',
  ],
  ['setting-changed', 'All results are zero-shot.', 'All results are 5-shot.'],
  [
    'setting-changed',
    'Scores are measured on the validation set.',
    'Scores are measured on the test set.',
  ],
  ['setting-changed', '所有结果均为 5-shot。', '所有结果均为 0-shot。'],
  [
    'score-worse',
    '| 模型 | 准确率 | 困惑度 |\n|---|---|---|\n| Norr 7B | 70.1 | 8.2 |\n| Qwen 7B | 69 | 8.5 |',
    '| 模型 | 准确率 | 困惑度 |\n|---|---|---|\n| Norr 7B | 70.1 | 8.6 |\n| Qwen 7B | 69 | 8.5 |',
  ],
  [
    'score-better',
    '<table><tr><th>Task</th><th>Acc</th></tr><tr><td>NLI</td><td>80.1</td></tr></table>',
    '<table><tr><th>Task</th><th>Acc</th></tr><tr><td>NLI</td><td>82.1</td></tr></table>',
  ],
  [
    'score-worse',
    'Latency (lower is better)\n\n| Device | Norr 7B |\n|---|---|\n| A100 | 12 ms |',
    'Latency (lower is better)\n\n| Device | Norr 7B |\n|---|---|\n| A100 | 15 ms |',
  ],
  [
    'score-worse',
    'It achieves the following results:\n- Loss: 0.3\n- Wer: 12.1',
    'It achieves the following results:\n- Loss: 0.3\n- Wer: 13.1',
  ],
  ['score-better', '- Validation accuracy = 91.2%', '- Validation accuracy = 92.2%'],
  [
    'result-removed',
    '| Task | Acc |\n|---|---|\n| NLI | 80.1 |\n| QA | 70 |',
    '| Task | Acc |\n|---|---|\n| NLI | 80.1 |\n| QA | - |',
  ],
  [
    'result-added',
    '| Task | Acc |\n|---|---|\n| NLI | 80.1 |\n| QA | 70 |',
    '| Task | Acc | F1 |\n|---|---|---|\n| NLI | 80.1 | 79 |\n| QA | 70 | 69 |',
  ],
  ['claim-added', '- **Context length:** 4096', '- **Context length:** 8192'],
  ['claim-added', '- Parameters: 7B', '- Parameters: 8B'],
  ['claim-added', '模型有70亿参数。', '模型有80亿参数。'],
  [
    'claim-added',
    'Das Modell hat 7 Milliarden Parameter.',
    'Das Modell hat 8 Milliarden Parameter.',
  ],
  [
    'link-changed',
    '![Logo](https://a.org/1.png)\n\nText.',
    '![Logo](https://a.org/2.png)\n\nText.',
  ],
  [
    'link-changed',
    '- Paper: https://arxiv.org/abs/1234.5678',
    '- Paper: https://arxiv.org/abs/1234.9999',
  ],
  ['link-changed', 'See the paper.', 'See the [paper](https://a.org/p).'],
  ['contact-changed', '## Contact\n\n- Twitter: @norr', '## Contact\n\n- Twitter: @norr_ai'],
  ['contact-changed', '问题请联系 a@b.cn。', '问题请联系 c@b.cn。'],
  [
    'citation-changed',
    '## Citation\n\n```bibtex\n@misc{a, title={A}}\n```',
    '## Citation\n\n```bibtex\n@misc{a, title={B}}\n```',
  ],
  ['code-changed', '```bash\npip install norr\n```', '```bash\npip install norr-llm\n```'],
  ['code-changed', 'Text.\n\n```bash\npip install norr\n```', 'Text.'],
  ['version-changed', 'Current release: v2.1', 'Current release: v2.2'],
  [
    'reworded',
    '## Training data\n\nThe model was trained on Wikipedia and books.',
    '## Training data\n\nWe trained the model on Wikipedia and on books.',
  ],
  ['reworded', '- learning_rate: 5e-05', '- learning_rate: 2e-05'],
];

/** What says the same in another way. */
export const HARMLESS: readonly (readonly [old: string, now: string])[] = [
  [
    '## Limitations\n\n- may hallucinate\n- English only',
    '## Limitations\n\nIt may hallucinate and is English only.',
  ],
  ['## 局限性\n\n- 可能产生幻觉\n- 仅支持英语', '## 局限性\n\n模型可能产生幻觉，且仅支持英语。'],
  [
    '## Limitations\n\nThe model can make mistakes.\n\nIt is biased.',
    '## Limitations and risks\n\nIt is biased.\n\nThe model can make mistakes.',
  ],
  [
    '## Limitations\n\nThe model sometimes makes up facts.',
    '## Limitations\n\nThe model occasionally invents facts.',
  ],
  [
    '| Model | Acc |\n|---|---|\n| Norr 7B | 0.706 |',
    '| Model | Acc |\n|---|---|\n| Norr 7B | 70.6 % |',
  ],
  [
    '## Evaluation\n\n- **BLEU**: 32.1\n- **TER**: 50',
    '## Evaluation\n\n| Metric | Value |\n|---|---|\n| BLEU | 32.1 |\n| TER | 50 |',
  ],
  ['## Evaluation\n\nIt reaches 32.1 BLEU.', '## Evaluation\n\nIt reaches a BLEU of 32.1.'],
  ['Trained on 1,000,000 pairs.', 'Trained on 1 million pairs.'],
  ['## Risks\n\nThe model may be biased.', '## Ethical considerations\n\nThe model may be biased.'],
  [
    '## Limitations\n\nIt fails on tables.\n\n## Bias\n\nIt is biased against women.',
    '## Limitations and bias\n\nIt fails on tables.\n\nIt is biased against women.',
  ],
  ['The model is not intended for medical use.', "This model isn't intended for medical use."],
  [
    '## Limitations\n\nThe model was trained on English text only; it will not work well on other languages.',
    '## Limitations\n\nBecause the model was trained only on English text, it will not work well on other languages.',
  ],
  [
    '<details><summary>More</summary>\n\nIt must not be used for law.\n\n</details>',
    'It must not be used for law.',
  ],
  ['**License**: MIT', 'License: MIT'],
  ['| License | MIT |\n|---|---|\n| Languages | English |', '- License: MIT\n- Languages: English'],
  [
    '| Model | MMLU | ARC |\n|---|---|---|\n| Norr 7B | 63 | 50 |\n| Mistral 7B | 62 | 51 |',
    '| | Norr 7B | Mistral 7B |\n|---|---|---|\n| MMLU | 63 | 62 |\n| ARC | 50 | 51 |',
  ],
  [
    '## Limitations\n\n* The model may produce biased text.\n* It was trained on English only.',
    '## Limitations\n\n- The model can produce biased text.\n- It was trained on English only.',
  ],
  [
    '## Limitations\n\nThe model may generate incorrect or misleading information.',
    '## Limitations\n\nThe model might produce information that is incorrect or misleading.',
  ],
  [
    '## Limitations\n\nIt performs poorly on code.',
    '## Limitations\n\nIt does not perform well on code.',
  ],
  ['## 局限性\n\n模型可能会生成错误信息。', '## 局限性\n\n模型有可能生成不正确的信息。'],
  [
    '## Limites\n\nLe modèle peut produire des erreurs.',
    '## Limites\n\nDes erreurs peuvent être produites par le modèle.',
  ],
  [
    '## Limitations\n\nIt is biased. It is slow.',
    '## Limitations\n\n### Bias\n\nIt is biased.\n\n### Speed\n\nIt is slow.',
  ],
  [
    '## Results\n\n| Model | Acc |\n|---|---|\n| Norr 7B | 80.1 |\n| GPT-4 | 85 |',
    '## Results\n\n| Model | Acc (%) |\n|:--|--:|\n| **Norr 7B** | **80.1** |\n| GPT-4 | 85.0 |',
  ],
  ['Norr achieves state-of-the-art results.', 'Norr achieves SOTA results.'],
  [
    '# X\n\nIt is released under the Apache 2.0 license.',
    '# X\n\nThis model is released under the Apache License 2.0.',
  ],
  [
    '## Bias\n\nIt is biased.\n\n## Limitations\n\nIt is slow.',
    '## Limitations\n\nIt is slow.\n\n## Bias\n\nIt is biased.',
  ],
  ['## Limitations\n\nThe model is English-only.', '## Limitations\n\nOnly English is supported.'],
  ['It must not be used for law.', '**It must not be used for law!**'],
  ['- BLEU: 32.1', '- BLEU score: 32.1'],
  [
    '## Evaluation\n\n| | Acc |\n|-|-|\n| dev | 80 |\n| test | 81 |',
    '## Evaluation\n\nAccuracy is 80 on dev and 81 on test.',
  ],
];
