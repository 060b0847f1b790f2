/** A card with a table of results, written after real ones, and what can be said of it unasked. */
export interface BenchmarkCard {
  readonly layout: string;
  readonly card: string;
  /** `dataset[config] split n-shot metric value`, as far as each is said; none: all is a question. */
  readonly results: readonly string[];
  /** Parts of what is asked, in this order. */
  readonly asks?: readonly string[];
}

const head = (title: string, pipeline = 'text-generation'): string =>
  `---\npipeline_tag: ${pipeline}\n---\n\n# ${title}\n\n`;

export const BENCHMARK_CARDS: readonly BenchmarkCard[] = [
  {
    layout: 'models as rows, with shots in the head',
    card: `${head('Falkon 7B')}## Evaluation

| Model | MMLU (5-shot) | HellaSwag (10-shot) | ARC-Challenge (25-shot) | Average |
|---|---|---|---|---|
| Llama 2 7B | 45.3 | 78.6 | 53.1 | 59.0 |
| **Falkon 7B** | **51.2** | 79.0 | **54.9** | **61.7** |
`,
    results: [
      'cais/mmlu 5-shot acc 51.2',
      'Rowan/hellaswag 10-shot accuracy 79',
      'allenai/ai2_arc[ARC-Challenge] 25-shot accuracy 54.9',
    ],
  },
  {
    layout: 'models as columns',
    card: `${head('Zebra-13B-Chat')}### Benchmarks

| Benchmark | Vicuna-13B | Zebra-13B-Chat | GPT-3.5 |
|:--|--:|--:|--:|
| MMLU | 52.1 | 55.6 | 70.0 |
| GSM8K | 27.6 | 44.1 | 57.1 |
| HumanEval | 15.2 | 24.4 | 48.1 |
| BBH | 43.0 | 47.9 | 66.6 |
| Avg. | 34.5 | 43.0 | 60.5 |
`,
    results: [
      'cais/mmlu acc 55.6',
      'openai/gsm8k[main] test exact_match 44.1',
      'openai/openai_humaneval test pass@1 24.4',
      'SaylorTwift/bbh exact_match 47.9',
    ],
  },
  {
    layout: 'the list of the Open LLM Leaderboard',
    card: `${head('dolphin-nano-3b')}# [Open LLM Leaderboard Evaluation Results](https://huggingface.co/spaces/HuggingFaceH4/open_llm_leaderboard)

| Metric                | Value |
|-----------------------|-------|
| Avg.                  | 51.96 |
| ARC (25-shot)         | 47.61 |
| HellaSwag (10-shot)   | 74.22 |
| MMLU (5-shot)         | 46.36 |
| TruthfulQA (0-shot)   | 45.93 |
| Winogrande (5-shot)   | 66.69 |
| GSM8K (5-shot)        | 18.27 |
| DROP (3-shot)         | 19.12 |
`,
    results: [
      'allenai/ai2_arc[ARC-Challenge] 25-shot acc_norm 47.61',
      'Rowan/hellaswag 10-shot acc_norm 74.22',
      'cais/mmlu 5-shot acc 46.36',
      'truthfulqa/truthful_qa[multiple_choice] 0-shot mc2 45.93',
      'allenai/winogrande[winogrande_xl] 5-shot acc 66.69',
      'openai/gsm8k[main] test 5-shot acc 18.27',
      'EleutherAI/drop 3-shot f1 19.12',
    ],
  },
  {
    layout: 'the second Open LLM Leaderboard',
    card: `${head('Brisk-1.7B')}## [Open LLM Leaderboard Evaluation Results](https://huggingface.co/spaces/open-llm-leaderboard/open_llm_leaderboard)
Detailed results can be found [here](https://huggingface.co/datasets/open-llm-leaderboard/details_x__brisk)

|      Metric       |Value|
|-------------------|----:|
|Avg.               |20.39|
|IFEval (0-Shot)    |51.81|
|BBH (3-Shot)       |24.10|
|MATH Lvl 5 (4-Shot)| 5.51|
|GPQA (0-shot)      | 4.92|
|MuSR (0-shot)      | 8.13|
|MMLU-PRO (5-shot)  |27.88|
`,
    results: [
      'google/IFEval 0-shot inst_level_strict_acc and prompt_level_strict_acc 51.81',
      'SaylorTwift/bbh 3-shot acc_norm 24.1',
      'hendrycks/competition_math 4-shot exact_match 5.51',
      'Idavidrein/gpqa 0-shot acc_norm 4.92',
      'TAUR-Lab/MuSR 0-shot acc_norm 8.13',
      'TIGER-Lab/MMLU-Pro 5-shot acc 27.88',
    ],
  },
  {
    layout: 'as lm-evaluation-harness prints',
    card: `${head('pico-160m')}hf (pretrained=pico), gen_kwargs: (None), limit: None, num_fewshot: None, batch_size: 8

|    Tasks    |Version|     Filter     |n-shot|  Metric   |   |Value |   |Stderr|
|-------------|------:|----------------|-----:|-----------|---|-----:|---|-----:|
|arc_challenge|      1|none            |     0|acc        |↑  |0.1877|±  |0.0114|
|             |       |none            |     0|acc_norm   |↑  |0.2304|±  |0.0123|
|gsm8k        |      3|flexible-extract|     5|exact_match|↑  |0.0212|±  |0.0040|
|             |       |strict-match    |     5|exact_match|↑  |0.0159|±  |0.0034|
|hellaswag    |      1|none            |     0|acc        |↑  |0.2812|±  |0.0045|
|             |       |none            |     0|acc_norm   |↑  |0.3034|±  |0.0046|
|piqa         |      1|none            |     0|acc        |↑  |0.6072|±  |0.0114|
`,
    results: [
      'allenai/ai2_arc[ARC-Challenge] 0-shot accuracy 0.1877',
      'allenai/ai2_arc[ARC-Challenge] 0-shot acc_norm 0.2304',
      'openai/gsm8k[main] test 5-shot exact_match (flexible-extract) 0.0212',
      'openai/gsm8k[main] test 5-shot exact_match (strict-match) 0.0159',
      'Rowan/hellaswag 0-shot accuracy 0.2812',
      'Rowan/hellaswag 0-shot acc_norm 0.3034',
      'baber/piqa 0-shot accuracy 0.6072',
    ],
  },
  {
    layout: 'one row of values without a name, with two values in a cell',
    card: `${head('bort-base-cased', 'fill-mask')}When fine-tuned on downstream tasks, this model achieves the following results:

Glue test results:

| Task | MNLI-(m/mm) | QQP  | QNLI | SST-2 | CoLA | STS-B | MRPC | RTE  | Average |
|:----:|:-----------:|:----:|:----:|:-----:|:----:|:-----:|:----:|:----:|:-------:|
|      | 84.6/83.4   | 71.2 | 90.5 | 93.5  | 52.1 | 85.8  | 88.9 | 66.4 | 79.6    |
`,
    results: [
      'nyu-mll/glue[qnli] acc 90.5',
      'nyu-mll/glue[sst2] acc 93.5',
      'nyu-mll/glue[cola] mcc 52.1',
      'nyu-mll/glue[rte] acc 66.4',
    ],
    asks: ['“QQP” measured by', '“STS-B” measured by', '“MRPC” measured by'],
  },
  {
    layout: 'GLUE with the metric in the head',
    card: `${head('tiny-deberta', 'fill-mask')}#### Fine-tuning on NLU tasks

| Model | SST-2 (Acc) | QQP (F1) | MRPC (F1) | STS-B (Pearson) | MNLI-m | MNLI-mm | CoLA (Mcc) |
|---|---|---|---|---|---|---|---|
| RoBERTa-base | 94.8 | 89.1 | 92.8 | 91.2 | 87.6 | 87.4 | 63.6 |
| tiny-deberta | 91.3 | 87.0 | 90.4 | 88.0 | 82.1 | 82.0 | 51.9 |
`,
    results: [
      'nyu-mll/glue[sst2] accuracy 91.3',
      'nyu-mll/glue[qqp] f1 87',
      'nyu-mll/glue[mrpc] f1 90.4',
      'nyu-mll/glue[stsb] pearson 88',
      'nyu-mll/glue[mnli_matched] acc 82.1',
      'nyu-mll/glue[mnli_mismatched] acc 82',
      'nyu-mll/glue[cola] matthews_correlation 51.9',
    ],
  },
  {
    layout: 'speech by dataset',
    card: `${head('parrot-ctc-0.6b', 'automatic-speech-recognition')}## Performance

Word error rate (WER, %) without a language model.

| AMI | Earnings-22 | GigaSpeech | LS test-clean | LS test-other | SPGI Speech | TEDLIUM-v3 | VoxPopuli |
|----:|----:|----:|----:|----:|----:|----:|----:|
| 15.9 | 14.1 | 10.0 | 1.8 | 3.6 | 3.1 | 3.4 | 6.0 |
`,
    results: [
      'edinburghcstr/ami wer 15.9',
      'revdotcom/earnings22 wer 14.1',
      'speechcolab/gigaspeech wer 10',
      'openslr/librispeech_asr[clean] test wer 1.8',
      'openslr/librispeech_asr[other] test wer 3.6',
      'kensho/spgispeech wer 3.1',
      'LIUM/tedlium wer 3.4',
      'facebook/voxpopuli wer 6',
    ],
  },
  {
    layout: 'speech by language, below a sentence that names the dataset',
    card: `${head('murmel-medium', 'automatic-speech-recognition')}## Results on Common Voice 11

| Language | WER | CER |
|---|---|---|
| German | 6.2 | 1.9 |
| French | 9.8 | 3.4 |
| Turkish | 12.5 | 3.0 |
`,
    results: [
      'mozilla-foundation/common_voice_11_0[de] wer 6.2',
      'mozilla-foundation/common_voice_11_0[de] cer 1.9',
      'mozilla-foundation/common_voice_11_0[fr] wer 9.8',
      'mozilla-foundation/common_voice_11_0[fr] cer 3.4',
      'mozilla-foundation/common_voice_11_0[tr] wer 12.5',
      'mozilla-foundation/common_voice_11_0[tr] cer 3',
    ],
  },
  {
    layout: 'retrieval, in which NQ is that of BEIR',
    card: `${head('lens-small-v1', 'feature-extraction')}### BEIR

| Dataset | BM25 | lens-small-v1 |
|---|---|---|
| ArguAna | 0.397 | 0.561 |
| FiQA2018 | 0.236 | 0.381 |
| NQ | 0.305 | 0.502 |
| SciFact | 0.679 | 0.704 |
| Average | 0.404 | 0.537 |
`,
    results: [
      'mteb/arguana ndcg_at_10 0.561',
      'mteb/fiqa ndcg_at_10 0.381',
      'mteb/nq ndcg_at_10 0.502',
      'mteb/scifact ndcg_at_10 0.704',
    ],
  },
  {
    layout: 'a table of HTML with merged heads',
    card: `${head('Orbit-9B-Instruct')}<table>
<thead>
<tr><th rowspan="2">Model</th><th colspan="2">Knowledge</th><th colspan="2">Math</th></tr>
<tr><th>MMLU</th><th>MMLU-Pro</th><th>GSM8K</th><th>MATH</th></tr>
</thead>
<tbody>
<tr><td>Gemma 2 9B</td><td>72.3</td><td>44.7</td><td>76.7</td><td>44.3</td></tr>
<tr><td><b>Orbit-9B-Instruct</b></td><td><b>73.1</b></td><td>46.2</td><td><b>80.4</b></td><td>47.0</td></tr>
</tbody>
</table>
`,
    results: [
      'cais/mmlu acc 73.1',
      'TIGER-Lab/MMLU-Pro exact_match 46.2',
      'openai/gsm8k[main] test exact_match 80.4',
      'EleutherAI/hendrycks_math exact_match 47',
    ],
  },
  {
    layout: 'vision and language',
    card: `${head('Pixie-VL-4B', 'image-text-to-text')}| Benchmark | InternVL2-4B | Pixie-VL-4B |
|---|---|---|
| MMMU<sub>val</sub> | 47.9 | 50.2 |
| DocVQA<sub>test</sub> | 89.2 | 91.0 |
| OCRBench | 788 | 812 |
| MME<sub>sum</sub> | 2064.1 | 2110.5 |
| RealWorldQA | 60.7 | 63.3 |
| HallBench<sub>avg</sub> | 41.9 | 45.0 |
`,
    results: [
      'lmms-lab-encoder/MMMU accuracy 50.2',
      'lmms-lab-encoder/DocVQA anls 91',
      'echo840/OCRBench score 812',
      'lmms-lab-encoder/MME score 2110.5',
      'lmms-lab-encoder/RealWorldQA accuracy 63.3',
    ],
    asks: ['“HallBenchavg” measured by'],
  },
  {
    layout: 'the own model marked as ours behind its name',
    card: `${head('Quokka-1B')}| | OPT 1.3B | Pythia 1B | Quokka-1B (ours) |
|---|---|---|---|
| arc_easy | 57.0 | 57.1 | 61.9 |
| boolq | 57.8 | 60.9 | 63.0 |
| copa | 79.0 | 72.0 | 77.0 |
| hellaswag | 53.7 | 47.2 | 56.4 |
| sciq | 84.5 | 84.0 | 86.1 |
| winogrande | 59.5 | 53.5 | 57.3 |
| average | 65.3 | 62.5 | 67.0 |
`,
    results: [
      'allenai/ai2_arc[ARC-Easy] accuracy 61.9',
      'aps/super_glue[boolq] acc 63',
      'aps/super_glue[copa] acc 77',
      'Rowan/hellaswag accuracy 56.4',
      'allenai/sciq accuracy 86.1',
      'allenai/winogrande[winogrande_xl] acc 57.3',
    ],
  },
  {
    layout: 'a column that is only ours',
    card: `${head('Gibbon-3B')}| Benchmark | Phi-2 | Ours |
|---|---|---|
| MMLU | 56.7 | 58.1 |
| GSM8K | 57.2 | 60.0 |
`,
    results: [],
    asks: ['Which column'],
  },
  {
    layout: 'sizes as rows, of which the title says one',
    card: `${head('Heron 7B')}| Size | MMLU | HumanEval |
|---|---|---|
| 1B | 31.0 | 12.2 |
| 7B | 55.1 | 30.5 |
| 13B | 60.4 | 36.0 |
`,
    results: ['cais/mmlu acc 55.1', 'openai/openai_humaneval test pass@1 30.5'],
  },
  {
    layout: 'sizes as rows, and a title without one',
    card: `${head('Heron')}| Size | MMLU | HumanEval |
|---|---|---|
| 1B | 31.0 | 12.2 |
| 7B | 55.1 | 30.5 |
`,
    results: [],
    asks: ['Which row'],
  },
  {
    layout: 'types of numbers as rows, and a title without one',
    card: `${head('Heron 7B Chat')}| Quantization | MMLU | C-Eval (val) |
|---|---|---|
| BF16 | 55.1 | 59.7 |
| Int8 | 55.0 | 59.4 |
| Int4 | 54.2 | 59.0 |
`,
    results: [],
    asks: ['Which row'],
  },
  {
    layout: 'with an error behind each value, and per cent',
    card: `${head('Tapir-2B')}| Task | Value |
|---|---|
| MMLU | 41.2% ± 0.4 |
| ARC-Challenge | **39.9%** ± 1.4 |
| PIQA | 74.1% ± 1.0 |
`,
    results: [
      'cais/mmlu acc 41.2',
      'allenai/ai2_arc[ARC-Challenge] accuracy 39.9',
      'baber/piqa accuracy 74.1',
    ],
  },
  {
    layout: 'with decimal commas',
    card: `${head('Nordlicht 8B')}| Benchmark | Llama 3 8B | Nordlicht 8B |
|---|---|---|
| MMLU | 62,1 | 61,9 |
| GSM8K | 50,6 | 57,25 |
| HellaSwag | 0,6 | 78,4 |
`,
    results: [
      'cais/mmlu acc 61.9',
      'openai/gsm8k[main] test exact_match 57.25',
      'Rowan/hellaswag accuracy 78.4',
    ],
  },
  {
    layout: 'with arrows and medals',
    card: `${head('Puma-6B')}| Model | MMLU ↑ | WikiText2 PPL ↓ |
|---|---|---|
| GPT-J-6B | 26.0 | 9.9 |
| Puma-6B 🥇 | 33.4 ↑ | 8.1 |
`,
    results: [
      'cais/mmlu acc 33.4',
      'EleutherAI/wikitext_document_level[wikitext-2-raw-v1] perplexity 8.1',
    ],
  },
  {
    layout: 'with differences to another model',
    card: `${head('Otter-7B-DPO')}| Benchmark | Otter-7B-SFT | Otter-7B-DPO | Δ |
|---|---|---|---|
| MMLU | 60.0 | 60.4 | +0.4 |
| GSM8K | 61.1 | 65.9 | +4.8 |
| IFEval (prompt strict) | 40.2 | 55.0 | +14.8 |
`,
    results: [
      'cais/mmlu acc 60.4',
      'openai/gsm8k[main] test exact_match 65.9',
      'google/IFEval prompt_level_strict_acc 55',
    ],
  },
  {
    layout: 'with a difference in the cell of the value',
    card: `${head('Otter-7B-KTO')}| Benchmark | Otter-7B-KTO |
|---|---|
| MMLU | 60.4 (+0.4) |
| GSM8K | 65.9 |
`,
    results: ['openai/gsm8k[main] test exact_match 65.9'],
  },
  {
    layout: 'of fractions',
    card: `${head('Wren-125M')}| Task | Metric | Value |
|---|---|---|
| hellaswag | acc_norm | 0.3125 |
| piqa | acc | 0.6295 |
| lambada_openai | perplexity | 24.6 |
| sciq | acc | 0.752 |
`,
    results: [
      'Rowan/hellaswag acc_norm 0.3125',
      'baber/piqa accuracy 0.6295',
      'EleutherAI/lambada_openai perplexity 24.6',
      'allenai/sciq accuracy 0.752',
    ],
  },
  {
    layout: 'a log of training',
    card: `${head('whisper-small-gl', 'automatic-speech-recognition')}Fine-tuned on Common Voice 11.

| Training Loss | Epoch | Step | Validation Loss | Wer |
|:---:|:---:|:---:|:---:|:---:|
| 0.2113 | 1.0 | 1000 | 0.3012 | 15.2 |
| 0.1022 | 2.0 | 2000 | 0.2890 | 13.9 |
`,
    results: [],
  },
  {
    layout: 'of speech in sets of LibriSpeech',
    card: `${head('koel-base-960h', 'automatic-speech-recognition')}*Result (WER)*:

| "clean" | "other" |
|---|---|
| 3.4 | 8.6 |
`,
    results: [],
  },
  {
    layout: 'of speech with the sets as rows',
    card: `${head('koel-large-960h', 'automatic-speech-recognition')}| Dataset | WER | CER |
|---|---|---|
| LibriSpeech test-clean | 1.9% | 0.6% |
| LibriSpeech test-other | 3.9% | 1.6% |
| Common Voice 13 (German) | 7.1% | 2.2% |
| FLEURS (French) | 5.8% | 2.9% |
| MLS Polish | 6.0% | 1.8% |
`,
    results: [
      'openslr/librispeech_asr[clean] test wer 1.9',
      'openslr/librispeech_asr[clean] test cer 0.6',
      'openslr/librispeech_asr[other] test wer 3.9',
      'openslr/librispeech_asr[other] test cer 1.6',
      'mozilla-foundation/common_voice_13_0[de] wer 7.1',
      'mozilla-foundation/common_voice_13_0[de] cer 2.2',
      'google/fleurs fr wer 5.8',
      'google/fleurs fr cer 2.9',
      'facebook/multilingual_librispeech[polish] wer 6',
      'facebook/multilingual_librispeech[polish] cer 1.8',
    ],
  },
  {
    layout: 'of speech with models as rows',
    card: `${head('siren-1b', 'automatic-speech-recognition')}WER on the Open ASR Leaderboard:

| Model | LibriSpeech (clean) | LibriSpeech (other) | GigaSpeech | TED-LIUM | RTFx |
|---|---|---|---|---|---|
| Whisper large-v3 | 2.01 | 3.91 | 10.02 | 3.86 | 146 |
| siren-1b | 1.69 | 3.60 | 9.88 | 3.50 | 2380 |
`,
    results: [
      'openslr/librispeech_asr[clean] test wer 1.69',
      'openslr/librispeech_asr[other] test wer 3.6',
      'speechcolab/gigaspeech wer 9.88',
      'LIUM/tedlium wer 3.5',
    ],
  },
  {
    layout: 'of sentence similarity',
    card: `${head('anchor-embed-small', 'sentence-similarity')}| Model | STS12 | STS13 | STS14 | STS15 | STS16 | STS-B | SICK-R | Avg |
|---|---|---|---|---|---|---|---|---|
| all-MiniLM-L6-v2 | 72.37 | 80.60 | 75.59 | 85.39 | 78.99 | 82.03 | 77.58 | 78.94 |
| anchor-embed-small | 74.10 | 84.99 | 79.20 | 87.61 | 83.65 | 84.00 | 78.90 | 81.78 |
`,
    results: [
      'mteb/sts12-sts cosine_spearman 74.1',
      'mteb/sts13-sts cosine_spearman 84.99',
      'mteb/sts14-sts cosine_spearman 79.2',
      'mteb/sts15-sts cosine_spearman 87.61',
      'mteb/sts16-sts cosine_spearman 83.65',
      'mteb/stsbenchmark-sts cosine_spearman 84',
      'mteb/sickr-sts cosine_spearman 78.9',
    ],
  },
  {
    layout: 'averages of MTEB alone',
    card: `${head('anchor-embed-large', 'feature-extraction')}| Model | Dimension | Sequence Length | Average (56) | Clustering (11) | Retrieval (15) |
|---|---|---|---|---|---|
| bge-large-en-v1.5 | 1024 | 512 | 64.23 | 46.08 | 54.29 |
| anchor-embed-large | 1024 | 8192 | 65.10 | 47.00 | 55.03 |
`,
    results: [],
  },
  {
    layout: 'of objects in images',
    card: `${head('falcon-det-m', 'object-detection')}| Model | COCO AP | COCO AP50 | Params (M) | FPS |
|---|---|---|---|---|
| DETR-R50 | 42.0 | 62.4 | 41 | 28 |
| falcon-det-m | 50.2 | 67.9 | 25 | 90 |
`,
    results: ['detection-datasets/coco map 50.2', 'detection-datasets/coco map_50 67.9'],
  },
  {
    layout: 'of images with the set in the heading',
    card: `${head('ibis-vit-s16', 'image-classification')}## ImageNet-1k

| Model | Top-1 | Top-5 | Params |
|---|---|---|---|
| DeiT-S | 79.8 | 95.0 | 22M |
| ibis-vit-s16 | 81.4 | 95.7 | 22M |
`,
    results: ['ILSVRC/imagenet-1k accuracy 81.4', 'ILSVRC/imagenet-1k top_5_accuracy 95.7'],
  },
  {
    layout: 'of questions and answers',
    card: `${head('koala-squad2', 'question-answering')}Evaluated on SQuAD 2.0 (dev set):

| Metric | Value |
|---|---|
| exact | 79.87 |
| F1 | 82.91 |
| EM | 79.87 |
`,
    results: ['rajpurkar/squad_v2 exact_match 79.87', 'rajpurkar/squad_v2 f1 82.91'],
  },
  {
    layout: 'of summaries',
    card: `${head('crane-cnn', 'summarization')}Results on CNN/DailyMail:

| ROUGE-1 | ROUGE-2 | ROUGE-L |
|---|---|---|
| 44.1 | 21.2 | 40.9 |
`,
    results: [
      'abisee/cnn_dailymail rouge1 44.1',
      'abisee/cnn_dailymail rouge2 21.2',
      'abisee/cnn_dailymail rougeL 40.9',
    ],
  },
  {
    layout: 'of names',
    card: `${head('tern-ner', 'token-classification')}| Dataset | Precision | Recall | F1 |
|---|---|---|---|
| CoNLL-2003 | 91.2 | 92.1 | 91.6 |
`,
    results: [
      'eriktks/conll2003 precision 91.2',
      'eriktks/conll2003 recall 92.1',
      'eriktks/conll2003 f1 91.6',
    ],
  },
  {
    layout: 'below groups',
    card: `${head('Bison-14B')}| Benchmark | # Shots | Qwen2.5 14B | Bison-14B |
|---|---|---|---|
| **English** | | | |
| MMLU (Acc.) | 5-shot | 79.7 | 80.1 |
| BBH (EM) | 3-shot | 78.2 | 79.0 |
| **Code** | | | |
| HumanEval (Pass@1) | 0-shot | 56.7 | 60.4 |
| MBPP (Pass@1) | 3-shot | 76.7 | 77.0 |
| **Chinese** | | | |
| CMMLU (Acc.) | 5-shot | 78.0 | 77.5 |
`,
    results: [
      'cais/mmlu 5-shot accuracy 80.1',
      'SaylorTwift/bbh 3-shot exact_match 79',
      'openai/openai_humaneval test 0-shot pass@1 60.4',
      'google-research-datasets/mbpp[full] 3-shot pass@1 77',
      'haonan-li/cmmlu 5-shot accuracy 77.5',
    ],
  },
  {
    layout: 'shots in a second head',
    card: `${head('Hippo-6B')}| Model | MMLU | C-Eval | GSM8K | CMMLU |
|:--|:-:|:-:|:-:|:-:|
| | 5-shot | 5-shot | 8-shot | 5-shot |
| ChatGLM2-6B | 47.9 | 51.7 | 32.4 | - |
| **Hippo-6B** | 58.2 | 63.5 | 51.7 | 62.2 |
`,
    results: [
      'cais/mmlu 5-shot acc 58.2',
      'ceval/ceval-exam 5-shot accuracy 63.5',
      'openai/gsm8k[main] test 8-shot exact_match 51.7',
      'haonan-li/cmmlu 5-shot accuracy 62.2',
    ],
  },
  {
    layout: 'the categories of Llama 2, which are averages',
    card: `${head('Mammoth-7B')}|Model|Code|Commonsense Reasoning|Reading Comprehension|Math|MMLU|BBH|AGI Eval|
|---|---|---|---|---|---|---|---|
|Llama 1 7B|14.1|60.8|58.5|6.95|35.1|30.3|23.9|
|Mammoth-7B|16.8|63.9|61.3|14.6|45.3|32.6|29.3|
`,
    results: ['cais/mmlu acc 45.3', 'SaylorTwift/bbh exact_match 32.6'],
    asks: ['“Code”', '“Commonsense Reasoning”', '“Reading Comprehension”', '“Math”', '“AGI Eval”'],
  },
  {
    layout: 'truth without a word of how it is measured',
    card: `${head('Mammoth-7B-Chat')}| | TruthfulQA | Toxigen |
|---|---|---|
| Llama-2-Chat 7B | 57.04 | 0.00 |
| Mammoth-7B-Chat | 60.1 | 0.01 |
`,
    results: ['skg/toxigen-data[annotated] accuracy 0.01'],
    asks: ['TruthfulQA'],
  },
  {
    layout: 'a single model below its name',
    card: `${head('Lark-3B-Instruct')}| Benchmark | Lark-3B-Instruct |
|---|---|
| MMLU-Pro | 36.5 |
| GPQA Diamond | 32.8 |
| MATH-500 | 68.0 |
| AIME 2024 | 10.0 |
| LiveCodeBench v5 | 14.2 |
`,
    results: [
      'TIGER-Lab/MMLU-Pro exact_match 36.5',
      'Idavidrein/gpqa[gpqa_diamond] acc 32.8',
      'HuggingFaceH4/MATH-500 exact_match 68',
      'Maxwell-Jia/AIME_2024 exact_match 10',
    ],
    asks: ['LiveCodeBench v5'],
  },
  {
    layout: 'a quantised copy with the numbers of its original',
    card: `${head('Lark-3B-Instruct-GGUF')}| Benchmark | Lark-3B-Instruct | Llama-3.2-3B-Instruct |
|---|---|---|
| MMLU-Pro | 36.5 | 35.0 |
| GSM8K | 80.1 | 77.7 |
`,
    results: [],
    asks: ['Which column'],
  },
  {
    layout: 'a list with models and sets as rows',
    card: `${head('stork-mt5', 'translation')}| Model | Dataset | BLEU |
|---|---|---|
| mt5-base | FLORES-101 | 21.0 |
| stork-mt5 | FLORES-101 | 27.9 |
`,
    results: ['flores_101 bleu 27.9'],
  },
  {
    layout: 'the same model by its id',
    card: `${head('ACME Rook 12B')}Use it by \`acme/rook-12b\`.

| Model | MMLU | GSM8K |
|---|---|---|
| meta-llama/Llama-2-13b | 54.8 | 28.7 |
| [acme/rook-12b](https://huggingface.co/acme/rook-12b) (ours) | 60.2 | 55.0 |
`,
    results: ['cais/mmlu acc 60.2', 'openai/gsm8k[main] test exact_match 55'],
  },
  {
    layout: 'bold alone says which model is meant',
    card: `${head('Our Danish model')}| Model | MMLU | HellaSwag |
|---|---|---|
| Mistral-7B-v0.1 | 62.5 | 81.0 |
| **DanskGPT-7B** | 61.0 | 79.2 |
`,
    results: ['cais/mmlu acc 61', 'Rowan/hellaswag accuracy 79.2'],
  },
  {
    layout: 'bold for the best, which is another model',
    card: `${head('Finch-7B')}| Model | MMLU | HellaSwag |
|---|---|---|
| **GPT-4** | **86.4** | **95.3** |
| Finch-7B-RC | 61.0 | 79.2 |
`,
    results: [],
    asks: ['Which row'],
  },
  {
    layout: 'with settings of decoding',
    card: `${head('Ibex-8B-R1')}| Benchmark | Ibex-8B-R1 |
|---|---|
| MATH-500 (pass@1) | 88.9 |
| AIME 2024 (cons@64) | 70.0 |
| GSM8K (8-shot, CoT) | 85.1 |
| HumanEval pass@10 | 82.0 |
`,
    results: [
      'HuggingFaceH4/MATH-500 pass@1 88.9',
      'Maxwell-Jia/AIME_2024 exact_match (cons@64) 70',
      'openai/gsm8k[main] test 8-shot exact_match (CoT) 85.1',
      'openai/openai_humaneval test pass@10 82',
    ],
  },
  {
    layout: 'translated benchmarks, which are others',
    card: `${head('Lynx-pt-7B')}| Benchmark | Lynx-pt-7B |
|---|---|
| MMLU (pt) | 48.2 |
| ARC-Challenge (Portuguese) | 41.1 |
| MGSM (de) | 33.0 |
`,
    results: ['juletxara/mgsm[de] exact_match 33'],
    asks: ['MMLU (pt)', 'ARC-Challenge (Portuguese)'],
  },
  {
    layout: 'subsets, which are not the whole',
    card: `${head('Bear-8B')}| Benchmark | Bear-8B |
|---|---|
| MMLU | 66.0 |
| MMLU (STEM) | 57.9 |
| MMLU - Humanities | 60.8 |
`,
    results: ['cais/mmlu acc 66'],
    asks: ['MMLU (STEM)', 'MMLU - Humanities'],
  },
  {
    layout: 'approximations, ranks and words',
    card: `${head('Crow-7B')}| Benchmark | Crow-7B | Rank |
|---|---|---|
| MMLU | ~61 | 3 |
| GSM8K | 50-55 | 2 |
| HellaSwag | 80.2 | 1 |
| ARC-Easy | n/a | - |
`,
    results: ['Rowan/hellaswag accuracy 80.2'],
  },
  {
    layout: 'the same benchmark twice, with other numbers',
    card: `${head('Duck-7B')}| Benchmark | Duck-7B |
|---|---|
| MMLU | 61.0 |
| GSM8K | 50.0 |

| Benchmark | Duck-7B |
|---|---|
| MMLU | 61.9 |
| BBH | 45.5 |
`,
    results: ['openai/gsm8k[main] test exact_match 50', 'SaylorTwift/bbh exact_match 45.5'],
    asks: ['Which is the result for “MMLU”'],
  },
  {
    layout: 'fractions in one table and percentages in another',
    card: `${head('Swan-7B')}| Benchmark | Swan-7B |
|---|---|
| MMLU | 0.612 |
| GSM8K | 0.505 |

| Benchmark | Swan-7B |
|---|---|
| HellaSwag | 79.1 |
| BBH | 45.5 |
`,
    results: [
      'cais/mmlu acc 61.2',
      'openai/gsm8k[main] test exact_match 50.5',
      'Rowan/hellaswag accuracy 79.1',
      'SaylorTwift/bbh exact_match 45.5',
    ],
  },
  {
    layout: 'a number below one among percentages of others',
    card: `${head('Newt-1B')}| Benchmark | Newt-1B |
|---|---|
| MMLU | 25.1 |
| MATH | 0.8 |
`,
    results: ['cais/mmlu acc 25.1'],
    asks: ['Is 0.8'],
  },
  {
    layout: 'a number below one where others of the benchmark are above',
    card: `${head('Newt-2B')}| Model | MATH |
|---|---|
| Newt-1B | 3.1 |
| Newt-2B | 0.9 |
`,
    results: ['EleutherAI/hendrycks_math exact_match 0.9'],
  },
  {
    layout: 'a table of HTML without heads, and a merged name',
    card: `${head('Yak-7B')}<table>
<tr><td>Task</td><td>Shots</td><td>Yak-7B</td></tr>
<tr><td>MMLU</td><td>5-shot</td><td>60.1</td></tr>
<tr><td rowspan="2">GSM8K</td><td>5-shot</td><td>41.0</td></tr>
<tr><td>8-shot</td><td>44.4</td></tr>
</table>
`,
    results: [
      'cais/mmlu 5-shot acc 60.1',
      'openai/gsm8k[main] test 5-shot exact_match 41',
      'openai/gsm8k[main] test 8-shot exact_match 44.4',
    ],
  },
  {
    layout: 'merged heads of HTML with models in two ways',
    card: `${head('Emu-VL-7B', 'image-text-to-text')}<table>
<tr><th rowspan="2">Benchmark</th><th colspan="2">7B models</th></tr>
<tr><th>Qwen2-VL-7B</th><th>Emu-VL-7B</th></tr>
<tr><td>MMMU (val)</td><td>54.1</td><td>55.0</td></tr>
<tr><td>MathVista (testmini)</td><td>58.2</td><td>60.3</td></tr>
<tr><td>ChartQA</td><td>83.0</td><td>84.2</td></tr>
<tr><td>TextVQA</td><td>84.3</td><td>83.9</td></tr>
</table>
`,
    results: [
      'lmms-lab-encoder/MMMU validation accuracy 55',
      'AI4Math/MathVista testmini accuracy 60.3',
      'lmms-lab-encoder/ChartQA relaxed_accuracy 84.2',
      'lmms-lab-encoder/textvqa accuracy 83.9',
    ],
  },
  {
    layout: 'Chinese heads',
    card: `${head('小鹿-7B')}| 模型 | MMLU | C-Eval | CMMLU |
|---|---|---|---|
| ChatGLM2-6B | 47.9 | 51.7 | 48.8 |
| 小鹿-7B | 58.2 | 63.5 | 62.2 |
`,
    results: [
      'cais/mmlu acc 58.2',
      'ceval/ceval-exam accuracy 63.5',
      'haonan-li/cmmlu accuracy 62.2',
    ],
  },
  {
    layout: 'a table that is not of benchmarks',
    card: `${head('Mole-7B')}| Hyperparameter | Value |
|---|---|
| Layers | 32 |
| Learning rate | 0.0003 |
| Tokens | 1.5T |
`,
    results: [],
  },
  {
    layout: 'medicine',
    card: `${head('medi-fox-8b')}| Metric | Llama-3-8B | medi-fox-8b |
|---|---|---|
| MedQA (4-op) | 58.3 | 64.4 |
| MedMCQA | 56.3 | 61.0 |
| PubMedQA | 75.8 | 78.1 |
| MMLU Med | 70.0 | 74.4 |
`,
    results: [
      'GBaker/MedQA-USMLE-4-options-hf accuracy 64.4',
      'openlifescienceai/medmcqa accuracy 61',
      'bigbio/pubmed_qa[pubmed_qa_labeled_fold0_source] acc 78.1',
    ],
    asks: ['MMLU Med'],
  },
  {
    layout: 'the card’s model without what its variant is called',
    card: `${head('Lark-VL-3B-Instruct', 'image-text-to-text')}| Benchmark | Qwen2-VL-7B | Lark-VL-3B |
|---|---|---|
| MMMU<sub>val</sub> | 54.1 | 51.2 |
| DocVQA<sub>test</sub> | 94.5 | 92.3 |
`,
    results: ['lmms-lab-encoder/MMMU accuracy 51.2', 'lmms-lab-encoder/DocVQA anls 92.3'],
  },
  {
    layout: 'a variant’s name beside another of the family',
    card: `${head('Lark-3B-Instruct')}| Benchmark | Lark-3B | Lark-3B-SFT |
|---|---|---|
| MMLU | 54.1 | 51.2 |
`,
    results: [],
    asks: ['Which column'],
  },
  {
    layout: 'a title with the name behind a colon',
    card: `${head('Distil-Thrush: thrush-small.en', 'automatic-speech-recognition')}| Dataset | thrush-medium.en | thrush-small.en |
|---|---|---|
| LibriSpeech test-clean | 2.9 | 3.6 |
`,
    results: ['openslr/librispeech_asr[clean] test wer 3.6'],
  },
  {
    layout: 'a title with another model behind a colon',
    card: `${head('Thrush: mistral-7b')}| Model | MMLU |
|---|---|
| mistral-7b | 62.5 |
| llama-2-7b | 45.3 |
`,
    results: [],
    asks: ['Which row'],
  },
  {
    layout: 'names that all end in how they were run',
    card: `${head('Finch-2-7B-Chat')}| dataset | version | metric | mode | finch-2-7b-chat-turbomind | qwen2-7b-instruct-turbomind |
|---|---|---|---|---|---|
| gsm8k | 6e39a4 | accuracy | gen | 85.6 | 83.9 |
| math | 393424 | accuracy | gen | 61.1 | 52.3 |
| openai_humaneval | 8e312c | humaneval_pass@1 | gen | 76.2 | 78.6 |
`,
    results: [
      'openai/gsm8k[main] test accuracy 85.6',
      'EleutherAI/hendrycks_math accuracy 61.1',
      'openai/openai_humaneval test pass@1 76.2',
    ],
  },
  {
    layout: 'stages of training with the name in brackets, and stages alone',
    card: `${head('Wren-1.7B-Instruct')}| Stage | GSM8K (5-shot) | MMLU-Pro (MCF) |
|---|---|---|
| SmolLM2-1.7B (base) | 31.1 | 19.4 |
| + SFT | 44.6 | 19.7 |
| + SFT + DPO (**Wren-1.7B-Instruct**) | 48.9 | 20.1 |

| Stage | HellaSwag |
|---|---|
| + SFT | 65.9 |
| + SFT + DPO | 66.8 |
`,
    results: [
      'openai/gsm8k[main] test 5-shot exact_match 48.9',
      'TIGER-Lab/MMLU-Pro exact_match (MCF) 20.1',
    ],
    asks: ['Which row'],
  },
  {
    layout: 'parts of a metric beside it',
    card: `${head('roberta-large-plover', 'question-answering')}| Dataset | EM | F1 | HasAns F1 | NoAns F1 |
|---|---|---|---|---|
| SQuAD 2.0 | 85.2 | 88.3 | 85.9 | 90.8 |
`,
    results: ['rajpurkar/squad_v2 exact_match 85.2', 'rajpurkar/squad_v2 f1 88.3'],
  },
  {
    layout: 'a corpus of several languages whose English part is elsewhere',
    card: `${head('Thrush Large (en)', 'automatic-speech-recognition')}WER (%) of the model.

| Version | LS test-clean | MLS Test |
|---|---|---|
| 1.10.0 | 1.71 | 5.51 |
`,
    results: ['openslr/librispeech_asr[clean] test wer 1.71'],
    asks: ['MLS Test'],
  },
  {
    layout: 'a table whose caption is a leaderboard’s',
    card: `${head('Shale-8B-Base')}<table><caption><b>Open LLM Leaderboard V1</b></caption><tr><th>Model</th><th>HellaSwag</th></tr><tr><td>Llama-2-7B</td><td>78.6</td></tr><tr><td>Shale-8B-Base</td><td>83.0</td></tr></table>
`,
    results: ['Rowan/hellaswag acc_norm 83'],
  },
  {
    layout: 'metrics of which some are averages, and averages',
    card: `${head('Puffin 8B Instruct')}| Category | Benchmark | # Shots | Metric | Puffin 8B Instruct | Puffin 70B Instruct |
|---|---|---|---|---|---|
| General | MMLU | 5 | macro_avg/acc | 68.8 | 82.9 |
| | GPQA | 0 | em | 30.9 | 41.2 |
| | Average | - | acc | 49.8 | 62.0 |
`,
    results: ['cais/mmlu 5-shot accuracy (macro) 68.8', 'Idavidrein/gpqa 0-shot exact_match 30.9'],
  },
  {
    layout: 'speech that a recogniser measures',
    card: `${head('warbler-tts', 'text-to-speech')}WER is of Whisper on LibriSpeech test-clean transcripts.

| Model | WER ↓ |
|---|---|
| F5-TTS | 2.4 |
| warbler-tts | 2.1 |
`,
    results: [],
    asks: ['WER'],
  },
  {
    layout: 'a title in two scripts',
    card: `${head('까치-10.7B (Kkachi-10.7B-it)')}| 모델 | MMLU |
|---|---|
| SOLAR-10.7B | 64.0 |
| Kkachi-10.7B-it | 63.4 |
`,
    results: ['cais/mmlu acc 63.4'],
  },
  {
    layout: 'a title with another family in brackets',
    card: `${head('Thrush (mistral-7b)')}| Model | MMLU |
|---|---|
| mistral-7b | 62.5 |
| llama-2-7b | 45.3 |
`,
    results: [],
    asks: ['Which row'],
  },
  {
    layout: 'a title whose brackets tell it from its siblings',
    card: `${head('Ptarmigan 27B (text only)')}| Metric | Ptarmigan 27B | Ptarmigan 27B text-only | Ptarmigan 27B multimodal |
|---|---|---|---|
| MedMCQA | 70.1 | 73.9 | 70.0 |
`,
    results: ['openlifescienceai/medmcqa accuracy 73.9'],
  },
];
