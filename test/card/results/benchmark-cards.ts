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
];
