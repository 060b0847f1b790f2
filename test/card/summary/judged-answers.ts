// biome-ignore-all format: one answer a line
import type { BriefTopic } from '../../../src/card/summary/answers.ts';

export type Judged = Readonly<Record<string, Readonly<Partial<Record<BriefTopic, string>>>>>;

/** What the cards in judged/ state, each written after a style of the Hub; what is not here is not stated. */
export const JUDGED: Judged = {
  "template-filled": {
    "task": "tiny-moods is a small classifier that tells the mood of restaurant reviews.",
    "data": "12,400 reviews of Helsinki restaurants, rated by three students each.",
    "use": "Code example: transformers",
    "limits": "Irony is read as praise in about a third of the cases.",
    "license": "apache-2.0"
  },
  "template-empty": {},
  "trainer": {
    "license": "MIT"
  },
  "trainer-with-results": {
    "task": "Automatic Speech Recognition",
    "data": "lab/voices",
    "license": "Apache license 2.0"
  },
  "trainer-dataset-in-sentence": {
    "data": "This model is a fine-tuned version of b/bert on the emotion dataset."
  },
  "gguf-quantizer": {
    "task": "Northwind 7B is a chat model for sailors.",
    "use": "huggingface-cli download packer/Northwind-7B-GGUF northwind.Q4_K_M.gguf --local-dir .",
    "limits": "Northwind may invent harbours that do not exist.",
    "license": "Llama 2 Community License Agreement"
  },
  "imatrix-quants": {
    "task": "Text Generation",
    "use": "Run them in LM Studio"
  },
  "timm": {
    "task": "Image Classification",
    "data": "imagenet-1k",
    "use": "Code example: timm",
    "license": "Apache license 2.0"
  },
  "sentence-transformers": {
    "task": "Sentence Similarity",
    "data": "We use the concatenation from multiple datasets to fine-tune our model.",
    "use": "Using this model becomes easy when you have sentence-transformers installed"
  },
  "dreambooth-lora": {
    "task": "Text-to-Image",
    "use": "You should use a photo of TOK mug to trigger the image generation.",
    "license": "Open Rail++-M License"
  },
  "llm-release-alerts": {
    "task": "Text Generation",
    "use": "Code example: transformers",
    "license": "eastwind"
  },
  "llm-release-keys": {
    "task": "Lab developed and released the Southwind family of large language models (LLMs), a collection of pretrained and instruction tuned generative text models in 8 and 70B sizes.",
    "data": "Southwind was pretrained on over 15 trillion tokens of data from publicly available sources.",
    "use": "This repository contains two versions, for use with transformers and with the original southwind codebase.",
    "limits": "Southwind is a new technology, and like any new technology, there are risks associated with its use.",
    "license": "Llama 3 Community License Agreement"
  },
  "moe-release": {
    "task": "Today, we’re introducing Driftwood-MoE, a Mixture-of-Experts language model with 16B total parameters.",
    "data": "We pretrained Driftwood on 5.7T tokens of books and code.",
    "use": "Code example: transformers",
    "license": "The use of Driftwood Base/Chat models is subject to the Model License."
  },
  "whisper-finetune": {
    "task": "This model is a fine-tuned version of whisper-small for Icelandic speech recognition.",
    "data": "Samrómur (145 hours); Althingi (540 hours); Teleradio",
    "use": "Audio must be mono and sampled at 16 kHz.",
    "limits": "Proper names are often misspelt; It hallucinates text in long silences.",
    "license": "Apache license 2.0"
  },
  "spacy": {
    "task": "Token Classification",
    "license": "Creative Commons Attribution Share Alike 4.0"
  },
  "table-facts": {
    "task": "An OCR model that reads receipts.",
    "data": "40,000 scanned receipts",
    "limits": "No handwriting",
    "license": "MIT"
  },
  "keras": {
    "task": "This is an object detection model for bees at the entrance of a hive.",
    "data": "3,200 frames of one summer, labelled by hand.",
    "limits": "Only tested with one camera."
  },
  "mergekit": {
    "task": "This is a merge of pre-trained language models created using mergekit."
  },
  "nemo": {
    "task": "Automatic Speech Recognition",
    "data": "All the models in this collection are trained on MCV-11.0 Esperanto dataset comprising of about 1400 validated hours of speech.",
    "use": "To train, fine-tune or play with the model you will need to install NeMo.",
    "limits": "Since all models are trained on just public speech datasets, the performance of this model might degrade for speech which includes technical terms.",
    "license": "Creative Commons Attribution 4.0"
  },
  "old-bert": {
    "task": "Pretrained model on Icelandic language using a masked language modeling (MLM) objective.",
    "data": "The model was pretrained on IceCorpus, a dataset of 11,038 unpublished books and Icelandic Wikipedia (excluding lists, tables and headers).",
    "use": "Code example: transformers",
    "limits": "Even if the training data could be characterized as fairly neutral, this model can have biased predictions"
  },
  "opus-mt": {
    "task": "Translation",
    "data": "dataset: opus",
    "license": "Apache license 2.0"
  },
  "chinese-release": {
    "task": "东风-7B是一个开源的中英双语对话语言模型，具有 70 亿参数。",
    "data": "我们使用了约 1.4 万亿 token 的中英文语料进行训练。",
    "use": "首先安装 transformers 和 sentencepiece。",
    "limits": "由于模型规模较小，东风-7B 可能会产生错误的事实。",
    "license": "模型权重的使用需要遵循 东风模型许可协议。"
  },
  "japanese-bert": {
    "task": "日本語Wikipediaで事前学習したBERTモデルです。",
    "data": "2023年7月2日時点の日本語Wikipediaの記事（約2,000万文）を使用しました。",
    "use": "Code example: transformers",
    "limits": "方言や話し言葉では精度が下がる可能性があります。",
    "license": "Creative Commons Attribution Share Alike 4.0"
  },
  "korean-llm": {
    "task": "바람-1B는 한국어 뉴스 요약을 위한 생성 모델입니다.",
    "data": "모두의 말뭉치; 한국어 위키백과",
    "use": "pip install baram",
    "limits": "긴 문서에서는 사실이 아닌 내용을 만들 수 있습니다.",
    "license": "Apache 2.0 라이선스를 따릅니다."
  },
  "german-ner": {
    "task": "Ortsnamen-BERT ist ein Modell zur Erkennung von Ortsnamen in alten Zeitungen.",
    "data": "Das Modell wurde auf 3.000 Seiten der Wiener Zeitung trainiert.",
    "use": "Code example: flair",
    "limits": "Abkürzungen werden oft nicht erkannt.",
    "license": "CC BY 4.0"
  },
  "french-qa": {
    "task": "brise-qa est un modèle de question-réponse pour le français.",
    "data": "Le modèle a été entraîné sur 60 000 paires de questions et de réponses.",
    "use": "Code example: transformers",
    "limits": "Les réponses longues ne sont pas trouvées.",
    "license": "MIT"
  },
  "spanish-sentiment": {
    "task": "Text Classification",
    "data": "5.000 tuits en español de México.",
    "use": "pip install pysentimiento",
    "limits": "El modelo puede ser injusto con dialectos del Caribe.",
    "license": "Solo para fines no comerciales (CC BY-NC 4.0)."
  },
  "russian-summary": {
    "task": "Это модель для автоматического реферирования новостей на русском языке.",
    "data": "Модель обучена на корпусе Gazeta (60 тысяч новостей).",
    "use": "Code example: transformers",
    "limits": "Модель не подходит для разговорных текстов.",
    "license": "Apache-2.0"
  },
  "arabic-ner": {
    "task": "نسيم نموذج لغوي للتعرف على أسماء الأماكن.",
    "data": "تم تدريب النموذج على 20 ألف جملة من الصحف.",
    "use": "Code example: transformers",
    "limits": "لا يعرف النموذج اللهجات.",
    "license": "MIT"
  },
  "portuguese-embedding": {
    "task": "Feature Extraction",
    "data": "O modelo foi treinado com 2 milhões de pares do Wikipédia.",
    "use": "Code example: sentence_transformers",
    "limits": "Textos com mais de 512 tokens são cortados e não são lidos."
  },
  "html-headings": {
    "task": "Lantern is a text-to-speech model that sings lullabies.",
    "data": "Recordings of two grandmothers, 31 hours in all.",
    "use": "Install it from PyPI with pip install lantern-tts.",
    "limits": "Lantern cannot whisper.",
    "license": "Released under CC BY-NC-SA 4.0."
  },
  "bold-headings": {
    "task": "Pebble is a segmentation model for photographs of beaches.",
    "data": "900 photographs of Baltic beaches with masks drawn by hand.",
    "use": "Requires PyTorch 2.1 and timm 0.9.",
    "limits": "Wet sand is often taken for water.",
    "license": "BSD-3-Clause"
  },
  "no-headings": {
    "data": "It was trained on 90,535 limericks for three epochs on a single T4 GPU.",
    "use": "Code example: transformers",
    "limits": "It may produce offensive limericks.",
    "license": "The weights are released under the MIT license.",
    "task": "A tiny GPT-2 for limericks, see the code on GitHub."
  },
  "changelog-first": {
    "task": "Upscaler is an image enhancement model for scans of old comics.",
    "data": "Trained with 12,000 pages at 768x768px on 8 A100 GPUs.",
    "license": "GNU General Public License v3.0"
  },
  "sizes-are-no-data": {
    "task": "Text-to-Image",
    "use": "You can run it with the AUTOMATIC1111 WebUI.",
    "license": "CreativeML OpenRAIL-M"
  },
  "decision-first": {
    "task": "OPT-ish is a suite of decoder-only language models.",
    "data": "It is composed of the union of the following 3 filtered datasets of textual documents: BookCorpus, which consists of more than 10K unpublished books; CC-Stories, which contains a subset of …",
    "use": "Code example: transformers",
    "limits": "As mentioned in the paper, the model is strongly biased."
  },
  "audio-codec": {
    "task": "BellCodec is a neural audio codec.",
    "data": "The model was trained for 300 epochs on the following datasets: Speech: DNS Challenge 4; General audio: AudioSet, FSD50K; Music: Jamendo",
    "limits": "The model must not be used for surveillance."
  },
  "research-weights": {
    "task": "The primary use of Harmattan is research on large language models.",
    "limits": "Harmattan should not be used on downstream applications without further risk evaluation.",
    "license": "Non-commercial bespoke license"
  },
  "gated-vision-language": {
    "task": "Image-Text-to-Text",
    "data": "These models were trained on a dataset of text data that includes a wide variety of sources.",
    "use": "First, install the Transformers library.",
    "limits": "Models may generate incorrect or outdated factual statements.",
    "license": "Gemma Terms of Use"
  },
  "reinforcement-learning": {
    "task": "Reinforcement Learning",
    "use": "Code example: stable_baselines3"
  },
  "prompt-only": {
    "task": "Sirocco is a roleplay model.",
    "use": "### Instruction:",
    "license": "Creative Commons Attribution Non Commercial 4.0"
  },
  "pointers-only": {},
  "ollama-line": {
    "task": "A 7B chat model tuned for Dutch farmers.",
    "data": "Fine-tuned on 14k conversations from farm forums.",
    "use": "With Ollama: ollama run lab/marsh",
    "limits": "The model can hallucinate."
  },
  "footnotes-and-marks": {
    "task": "Fen-Embed is an embedding model for bog reports.",
    "data": "We trained it on 12k reports of Irish bogs.",
    "use": "pip install fen-embed",
    "license": "MIT © the bog society"
  },
  "chinese-lora-table": {
    "task": "适合生成水墨风格的山水画。",
    "data": "180 张自行拍摄的宋画高清照片",
    "limits": "人物面部容易崩坏，不建议用于人像。",
    "license": "CreativeML OpenRAIL-M"
  },
  "spanish-tweets": {
    "task": "RoBERTuito ajustado para clasificar tuits rioplatenses en positivo, negativo o neutro.",
    "data": "TASS 2020 (Argentina y Uruguay), más 9.000 tuits anotados por estudiantes de la UBA.",
    "use": "Code example: pysentimiento",
    "limits": "No detecta ironía.",
    "license": "MIT"
  },
  "italian-bold-titles": {
    "task": "Giurista-3B riassume sentenze civili italiane in dieci righe.",
    "data": "88.000 sentenze della Cassazione con la massima ufficiale come riassunto.",
    "use": "ollama run giurista/giurista-3b",
    "limits": "Non conosce le riforme successive al 2023 e talvolta inventa numeri di articolo.",
    "license": "polyform-noncommercial-1.0.0"
  },
  "license-badge": {
    "task": "Quillfish suggests the next move in Go positions up to 13×13.",
    "use": "python -m quillfish.gtp --weights quillfish-10b.bin",
    "license": "License: GPL v3"
  },
  "limits-in-table": {
    "task": "Lunaria-OCR reads handwritten church registers (Kurrent and Sütterlin) and returns plain text.",
    "data": "61,000 transcribed lines from the Passau diocesan archive",
    "use": "kraken -i page.jpg out.txt segment -bl ocr -m lunaria.mlmodel",
    "limits": "Marginal notes; Latin passages",
    "license": "CC BY-SA 4.0"
  },
  "flux-lora": {
    "task": "Text-to-Image",
    "data": "Trained with 34 of my own photographs for 1,800 steps on an A100.",
    "use": "You should use bttrfly to trigger the image generation.",
    "limits": "Hands come out glazed together, and any text in the picture is gibberish.",
    "license": "flux-1-dev-non-commercial-license"
  },
  "seismic-picks": {
    "task": "PhasePick-Oslo picks P and S arrivals in three-component seismograms.",
    "data": "The weights were fitted on 1.1 million labelled traces of the Norwegian National Seismic Network.",
    "use": "model = sbm.PhaseNet.from_pretrained(\"oslo\")",
    "limits": "Picks at epicentral distances above 300 km are unreliable.",
    "license": "BSD 3-clause \"New\" or \"Revised\" license"
  },
  "template-in-angle-brackets": {},
  "vietnamese-receipts": {
    "task": "Image-to-Text",
    "data": "12.400 ảnh hóa đơn chụp bằng điện thoại từ 30 cửa hàng ở Hà Nội.",
    "use": "Code example: transformers",
    "limits": "Ảnh mờ hoặc bị gấp cho kết quả sai.",
    "license": "MIT"
  },
  "time-series": {
    "task": "Time Series Forecasting",
    "data": "It was pre-trained on the GIFT-Eval pretraining split together with 4 billion synthetic points drawn from Gaussian processes.",
    "use": "pip install tide-forecast",
    "limits": "Sub-minute series and series with more than 20 % gaps are outside of what it was built for; forecasts beyond 168 steps drift.",
    "license": "Apache license 2.0"
  },
  "tabular": {
    "task": "Tabular Classification",
    "data": "Fitted on 84,112 anonymised customers of 2022; class weights were balanced.",
    "use": "clf = joblib.load(\"churn.pkl\")",
    "limits": "They must not be used to refuse service."
  },
  "keras-gan": {
    "task": "DCGAN that draws 64×64 pixel-art mushrooms.",
    "data": "5,200 sprites drawn by students.",
    "limits": "Made for a class at HTW Berlin; images repeat after some hundred draws."
  },
  "japanese-gguf": {
    "use": "./llama-cli -m mizu-9b-Q4_K_M.gguf -p \"こんにちは\" -n 256",
    "license": "元のライセンスに従います: Gemma利用規約"
  }
};

/** What the shared real cards state. */
export const REAL: Judged = {
  "adalbertojunior-ptt5-small-sum": {
    "task": "This model was trained to summarize texts in portuguese",
    "use": "Code example: transformers"
  },
  "aleksa-codes-flux-ghibsky-illustration": {
    "task": "Text-to-Image",
    "use": "Code example: diffusers",
    "license": "flux-dev-license"
  },
  "allenai-olmo-7b": {
    "task": "a Transformer style autoregressive language model.",
    "data": "allenai/dolma",
    "use": "Code example: hf_olmo",
    "limits": "Such content can also be produced unintentionally, especially in the case of bias, so we recommend users consider the risks of applications of this technology.",
    "license": "Apache license 2.0"
  },
  "allenai-wmt19-de-en-6-6-base": {
    "task": "Translation",
    "data": "wmt19",
    "use": "Code example: transformers",
    "license": "Apache license 2.0"
  },
  "avichaychriqui-hebert": {
    "task": "HeBERT is a Hebrew pre-trained language model.",
    "data": "HeBERT was trained on three dataset: A Hebrew version of OSCAR: ~9.8 GB of data, including 1 billion words and over 20.8 million sentences; A Hebrew dump of Wikipedia: ~650 MB of data, including over …",
    "use": "Code example: transformers"
  },
  "bert-base-uncased": {
    "task": "Pretrained model on English language using a masked language modeling (MLM) objective.",
    "data": "bookcorpus, wikipedia",
    "use": "Code example: transformers",
    "limits": "Even if the training data used for this model could be characterized as fairly neutral, this model can have biased predictions",
    "license": "Apache license 2.0"
  },
  "bert-large-cased": {
    "license": "Apache license 2.0"
  },
  "bigscience-bloom": {
    "task": "Text Generation",
    "data": "Training data includes: 46 natural languages; 13 programming languages; In 1.6TB of pre-processed text, converted into 350B unique tokens (see the tokenizer section for more.)",
    "use": "This needs transformers and accelerate installed.",
    "limits": "Model may: Overrepresent some viewpoints and underrepresent others; Contain stereotypes; Contain personal information; Generate: Hateful, abusive, or violent language; Discriminatory or prejudicial …",
    "license": "BigScience BLOOM RAIL 1.0"
  },
  "bigscience-workshop-model-card": {
    "task": "Transformer-based Language Model",
    "data": "Training data includes: 45 natural languages; 12 programming languages; In 1.5TB of pre-processed text, converted into 350B unique tokens (see the tokenizer section for more.)",
    "limits": "Model may: Overrepresent some viewpoints and underrepresent others; Contain stereotypes; Contain personal information; Generate: Hateful, abusive, or violent language; Discriminatory or prejudicial …",
    "license": "BigScience BLOOM RAIL 1.0"
  },
  "cedpsam-chatbot-fr": {
    "task": "conversational",
    "data": "a dialoggpt model trained on french opensubtitles with custom tokenizer",
    "use": "Code example: transformers"
  },
  "crispstrobe-canary-ctc-aligner-gguf": {
    "task": "Automatic Speech Recognition",
    "data": "Trained the model on the Granary dataset (1.7 M hours of multilingual speech)",
    "use": "huggingface-cli download cstr/canary-ctc-aligner-GGUF canary-ctc-aligner-q4_k.gguf --local-dir .",
    "license": "Creative Commons Attribution 4.0"
  },
  "deepseek-ai-deepseek-v3": {
    "task": "We present DeepSeek-V3, a strong Mixture-of-Experts (MoE) language model with 671B total parameters with 37B activated for each token.",
    "data": "At an economical cost of only 2.664M H800 GPU hours, we complete the pre-training of DeepSeek-V3 on 14.8T tokens, producing the currently strongest open-source base model.",
    "use": "DeepSeek-V3 can be deployed locally using the following hardware and open-source community software: DeepSeek-Infer Demo: We provide a simple and lightweight demo for FP8 and BF16 inference; SGLang: …",
    "license": "The use of DeepSeek-V3 Base/Chat models is subject to the Model License."
  },
  "etalab-ia-camembert-base-squadfr-fquad-piaf": {
    "task": "Question-answering French model, using base CamemBERT fine-tuned on a combo of three French Q&A datasets: PIAFv1.1; FQuADv1.0; SQuAD-FR (SQuAD automatically translated to French)",
    "data": "piaf, FQuAD, SQuAD-FR",
    "use": "Code example: transformers"
  },
  "german-nlp-group-electra-base-german-uncased": {
    "task": "This Model is suitable for Training on many downstream tasks in German (Q&A, Sentiment Analysis, etc.).",
    "data": "Cleaned Common Crawl Corpus 2019-09 German: CC_net (Only head coprus and filtered for language_score > 0.98) - 62 GB; German Wikipedia Article Pages Dump (20200701) - 5.5 GB; German Wikipedia Talk …",
    "use": "To use it you have to use Transformers version 3.1.0 or newer.",
    "license": "MIT"
  },
  "google-medgemma-27b-it": {
    "task": "Image-Text-to-Text",
    "data": "MedGemma multimodal variants utilize a SigLIP image encoder that has been specifically pre-trained on a variety of de-identified medical data, including radiology images, histopathology images, …",
    "use": "First, install the Transformers library.",
    "limits": "MedGemma is not intended to be used without appropriate validation, adaptation and/or making meaningful modification by developers for their specific use case.",
    "license": "health-ai-developer-foundations"
  },
  "hatmimoha-arabic-ner": {
    "task": "Pretrained BERT-based (arabic-bert-base) Named Entity Recognition model for Arabic.",
    "data": "The training corpus is made of 378.000 tokens (14.000 sentences) collected from the Web and annotated manually."
  },
  "intfloat-multilingual-e5-large-instruct": {
    "data": "First stage: contrastive pre-training with 1 billion weakly supervised text pairs.",
    "use": "Code example: transformers",
    "limits": "Long texts will be truncated to at most 512 tokens.",
    "license": "MIT"
  },
  "lightonai-alfred-40b-1023": {
    "task": "Alfred-40B-1023 can be used as a chat model or as an instruct model.",
    "data": "OpenAssistant/oasst1, ehartford/dolphin, tau/sled, tiiuae/falcon-refinedweb",
    "use": "Code example: transformers",
    "limits": "Furthermore, as it is trained on a large-scale corpora representative of the web, it will carry the stereotypes and biases commonly encountered online.",
    "license": "Apache license 2.0"
  },
  "marin-8b-base": {
    "task": "a Transformer style autoregressive language model.",
    "data": "allenai/dolmino-mix-1124, allenai/olmo-mix-1124",
    "use": "OLMo 2 will be supported in the next version of Transformers, and you need to install it from the main branch using",
    "limits": "Such content may also be produced unintentionally, especially in cases involving bias, so we recommend that users consider the risks when applying this technology.",
    "license": "Apache license 2.0"
  },
  "openai-gpt-oss-20b": {
    "task": "Text Generation",
    "use": "You can use gpt-oss-120b and gpt-oss-20b with Transformers.",
    "license": "Apache license 2.0"
  },
  "openai-whisper": {
    "task": "Sequence-to-sequence ASR (automatic speech recognition) and speech translation model",
    "data": "The models are trained on 680,000 hours of audio and the corresponding transcripts collected from the internet.",
    "limits": "However, because the models are trained in a weakly supervised manner using large-scale noisy data, the predictions may include texts that are not actually spoken in the audio input (i.e. …"
  },
  "qwenlm-qwen-cn": {
    "task": "本次开源包括基础模型Qwen，即Qwen-1.8B、Qwen-7B、Qwen-14B、Qwen-72B，以及对话模型Qwen-Chat，即Qwen-1.8B-Chat、Qwen-7B-Chat、Qwen-14B-Chat和Qwen-72B-Chat。",
    "data": "当前基础模型已经稳定训练了大规模高质量且多样化的数据，覆盖多语言（当前以中文和英文为主），总量高达3万亿token。",
    "use": "我们提供简单的示例来说明如何利用🤖 ModelScope和🤗 Transformers快速使用Qwen-7B和Qwen-7B-Chat。",
    "license": "Qwen-72B、Qwen-14B和Qwen-7B采用Tongyi Qianwen LICENSE AGREEMENT授权，您可在相应模型的HuggingFace或ModelScope仓库找到协议原文。"
  },
  "squeezebert-squeezebert-uncased": {
    "task": "This model, squeezebert-uncased, is a pretrained model for the English language using a masked language modeling (MLM) and Sentence Order Prediction (SOP) objective.",
    "data": "BookCorpus, a dataset consisting of thousands of unpublished books; English Wikipedia"
  },
  "thebloke-zephyr-7b-beta-gptq": {
    "task": "As a result, the model can be used for chat and you can check out our demo to test its capabilities.",
    "data": "HuggingFaceH4/ultrachat_200k, HuggingFaceH4/ultrafeedback_binarized",
    "use": "huggingface-cli download TheBloke/zephyr-7B-beta-GPTQ --local-dir zephyr-7B-beta-GPTQ --local-dir-use-symlinks False",
    "limits": "Zephyr-7B-β has not been aligned to human preferences with techniques like RLHF or deployed with in-the-loop filtering of responses like ChatGPT, so the model can produce problematic outputs …",
    "license": "MIT"
  },
  "thudm-cogvideox-5b": {
    "task": "Text-to-Video",
    "use": "This model supports deployment using the huggingface diffusers library.",
    "limits": "The model only supports English input; other languages can be translated into English during refinement by a large model.",
    "license": "This model is released under the CogVideoX LICENSE."
  },
  "unstablellama-ezexl3-fire-template": {
    "license": "Apache license 2.0"
  }
};
