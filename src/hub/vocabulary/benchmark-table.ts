// biome-ignore-all format: one entry a line
// Written by scripts/generate-benchmarks.js, each with its first source; do not edit.

import type { Benchmark } from '../benchmarks.ts';

export const BENCHMARKS: readonly Benchmark[] = [
  { names: ['MMLU', 'mmlu'], datasets: ['cais/mmlu', 'lighteval/mmlu'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mmlu/default/_default_template_yaml
  { names: ['MMLU-Pro', 'MMLU-PRO', 'MMLU Pro'], datasets: ['TIGER-Lab/MMLU-Pro'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mmlu_pro/_default_template_yaml
  { names: ['MMLU-Redux', 'MMLU-redux'], datasets: [], better: null, unit: 'per cent' },
  { names: ['GSM8K', 'GSM8k', 'GSM-8K', 'gsm8k', 'GSM-8K-cot', 'Gsm8k', 'GSM8K CoT'], datasets: ['openai/gsm8k', 'gsm8k'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/gsm8k/gsm8k.yaml
  { names: ['GSM-Plus'], datasets: ['qintongli/GSM-Plus'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/gsm_plus/gsm_plus.yaml
  { names: ['MATH', 'Math', 'math', 'Math.'], datasets: ['EleutherAI/hendrycks_math', 'DigitalLearningGmbH/MATH-lighteval', 'hendrycks/competition_math'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/hendrycks_math/hendrycks_math_algebra.yaml
  { names: ['MATH-500'], datasets: ['HuggingFaceH4/MATH-500'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/hendrycks_math/hendrycks_math500.yaml
  { names: ['HellaSwag', 'hellaswag', 'Hellaswag', 'hellaswag/acc', 'hellaswag/acc_norm', 'Hella-Swag', 'Hella Swag', 'HELLASWAG'], datasets: ['Rowan/hellaswag', 'hellaswag'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/hellaswag/hellaswag.yaml
  { names: ['ARC-Challenge', 'ARC', 'AI2 Reasoning Challenge', 'arc_challenge', 'ARC-c', 'ARC Challenge', 'ARC-C', 'ARC_c'], datasets: ['allenai/ai2_arc', 'ai2_arc'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/arc/arc_challenge.yaml
  { names: ['ARC-Easy', 'arc_easy', 'ARC-e', 'ARC Easy', 'ARC_e', 'ARC - Easy', 'ARCe', 'ARC-E'], datasets: ['allenai/ai2_arc'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/arc/arc_easy.yaml
  { names: ['Winogrande', 'WinoGrande', 'winogrande', 'Wino-Grande'], datasets: ['allenai/winogrande', 'winogrande'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/winogrande/default.yaml
  { names: ['TruthfulQA mc2', 'TruthfulQA', 'truthfulqa_mc', 'Truthful QA', 'TruthfulQA (MC)', 'truthfulQA', 'truthful_qa', 'truthfulqa', 'truthfulqa_mc2'], datasets: ['truthfulqa/truthful_qa', 'truthful_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/truthfulqa/truthfulqa_mc2.yaml
  { names: ['TruthfulQA mc1', 'truthfulqa_mc1'], datasets: ['truthfulqa/truthful_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/truthfulqa/truthfulqa_mc1.yaml
  { names: ['HumanEval', 'Humaneval', 'HumanEval pass@1', 'humaneval-python', 'humaneval', 'HumanEval Pass@1', 'Human Eval', 'HUMANEVAL'], datasets: ['openai/openai_humaneval', 'openai_humaneval'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/humaneval/humaneval.yaml
  { names: ['HumanEval+', 'HumanEval (+)'], datasets: ['evalplus/humanevalplus'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/humaneval/humaneval_plus.yaml
  { names: ['MBPP', 'MBPP Pass@1', 'MBPP pass@1', 'mbpp'], datasets: ['google-research-datasets/mbpp'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mbpp/mbpp.yaml
  { names: ['MBPP+', 'MBPP (+)'], datasets: ['evalplus/mbppplus'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mbpp/mbpp_plus.yaml
  { names: ['GPQA', 'GPQA Main'], datasets: ['Idavidrein/gpqa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/gpqa/zeroshot/_gpqa_zeroshot_yaml
  { names: ['GPQA Diamond', 'GPQA-Diamond', 'GPQA (Diamond)'], datasets: ['Idavidrein/gpqa'], better: null, unit: 'per cent' }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/gpqa.py
  { names: ['IFEval', 'IFEVAL', 'IFEval (Average)', 'IFeval strict-prompt', 'IFEval Strict'], datasets: ['google/IFEval', 'HuggingFaceH4/ifeval'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/ifeval/ifeval.yaml
  { names: ['BIG-Bench Hard', 'BBH', 'BigBench Hard', 'BigBench-Hard'], datasets: ['SaylorTwift/bbh', 'BBH'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/bbh/cot_fewshot/_cot_fewshot_template_yaml
  { names: ['MuSR', 'MUSR'], datasets: ['TAUR-Lab/MuSR'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/leaderboard/musr/_template_yaml
  { names: ['DROP'], datasets: ['EleutherAI/drop', 'lighteval/drop_harness'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/drop/default.yaml
  { names: ['BoolQ', 'boolq', 'BoolQA'], datasets: ['aps/super_glue', 'lighteval/boolq_helm'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/boolq/default.yaml
  { names: ['PIQA', 'piqa', 'Piqa', 'PiQA'], datasets: ['baber/piqa', 'ybisk/piqa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/piqa/piqa.yaml
  { names: ['OpenBookQA', 'openbookqa', 'Obqa', 'OBQA'], datasets: ['allenai/openbookqa'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/openbookqa/openbookqa.yaml
  { names: ['Social IQa', 'Social IQA', 'SIQA', 'SocialIQA'], datasets: ['lighteval/siqa', 'allenai/social_i_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/siqa/siqa.yaml
  { names: ['CommonsenseQA', 'CommonSenseQA', 'Common Sense QA'], datasets: ['tau/commonsense_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/commonsense_qa/default.yaml
  { names: ['TriviaQA', 'TriviaQA-Wiki', 'Trivia QA', 'triviaqa'], datasets: ['mandarjoshi/trivia_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/triviaqa/default.yaml
  { names: ['NQ-Open', 'NQ', 'NaturalQuestions', 'Natural Questions', 'nq'], datasets: ['google-research-datasets/nq_open'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/nq_open/nq_open.yaml
  { names: ['AGIEval', 'AGI Eval', 'AGIEval English', 'AGI-Eval', 'AGI EVAL'], datasets: [], better: null, unit: 'per cent' },
  { names: ['C-Eval', 'CEval', 'C-EVAL', 'CEVAL'], datasets: ['ceval/ceval-exam'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/ceval/_default_ceval_yaml
  { names: ['CMMLU', 'cmmlu'], datasets: ['haonan-li/cmmlu'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/cmmlu/_default_template_yaml
  { names: ['KMMLU'], datasets: ['HAERAE-HUB/KMMLU'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/kmmlu/default/_default_kmmlu_yaml
  { names: ['HAE-RAE Bench', 'HAERAE 1.0', 'haerae_history', 'haerae', 'haerae_loan_word', 'haerae_general_knowledge', 'haerae_standard_nomenclature', 'haerae_rare_word'], datasets: ['HAERAE-HUB/HAE_RAE_BENCH'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/haerae/_default_haerae_yaml
  { names: ['CLIcK'], datasets: ['EunsuKim/CLIcK'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/click/click_cul/_default_click_cul_yaml
  { names: ['SQuAD 1.1', 'SQuAD', 'SQuAD1.1', 'squad', 'SQuAD v1.1'], datasets: ['squad'], better: null, unit: 'per cent' }, // model-index of 6 results in the 5,010 cards
  { names: ['SQuAD 2.0', 'SQuAD2.0', 'squad_v2'], datasets: ['rajpurkar/squad_v2', 'squad_v2'], better: null, unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/squadv2/squadv2.yaml
  { names: ['QuAC'], datasets: ['lighteval/quac_helm'], better: null, unit: 'per cent' }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/quac.py
  { names: ['CoQA'], datasets: ['EleutherAI/coqa', 'stanfordnlp/coqa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/coqa/default.yaml
  { names: ['RACE (high)', 'RACE', 'RACE(High)', 'RACE-high', 'race'], datasets: ['EleutherAI/race'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/race/race.yaml
  { names: ['LAMBADA (OpenAI)', 'LAMBADA', 'Lambada', 'Lambada PPL', 'Lambada Acc', 'LAMBADA PPL', 'LAMBADA Acc', 'lambada', 'Lambada (OpenAI)'], datasets: ['EleutherAI/lambada_openai'], better: null, unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/lambada/lambada_openai.yaml
  { names: ['SciQ', 'sciq'], datasets: ['allenai/sciq'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/sciq/sciq.yaml
  { names: ['LogiQA', 'logiqa'], datasets: ['EleutherAI/logiqa', 'lighteval/logiqa_harness'], better: 'higher', unit: 'fraction' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/logiqa/logiqa.yaml
  { names: ['ANLI R1', 'anli_r1'], datasets: ['facebook/anli', 'anli'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/anli/anli_r1.yaml
  { names: ['ANLI R2', 'anli_r2'], datasets: ['facebook/anli', 'anli'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/anli/anli_r2.yaml
  { names: ['ANLI R3', 'anli_r3', 'anli-r3'], datasets: ['facebook/anli', 'anli'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/anli/anli_r3.yaml
  { names: ['COPA', 'copa', 'Copa', 'CoPA'], datasets: ['aps/super_glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/copa/default.yaml
  { names: ['CB', 'cb'], datasets: ['aps/super_glue'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/cb/default.yaml
  { names: ['WiC', 'wic', 'Wic'], datasets: ['aps/super_glue'], better: null, unit: 'mixed' }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/glue.py
  { names: ['ReCoRD', 'record/em', 'record/f1'], datasets: ['aps/super_glue'], better: 'higher', unit: 'fraction' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/record/default.yaml
  { names: ['MultiRC', 'multirc'], datasets: ['aps/super_glue'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/multirc/default.yaml
  { names: ['WSC (SuperGLUE)', 'wsc', 'WSC'], datasets: ['aps/super_glue'], better: null, unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/super_glue/wsc/default.yaml
  { names: ['WSC273'], datasets: ['lighteval/winograd_wsc'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/wsc273/default.yaml
  { names: ['MathQA', 'Math-QA', 'mathqa'], datasets: ['regisss/math_qa', 'allenai/math_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mathqa/mathqa.yaml
  { names: ['MGSM', 'mgsm'], datasets: ['juletxara/mgsm'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/mgsm/direct/mgsm_direct_en.yaml
  { names: ['XNLI'], datasets: ['facebook/xnli', 'xnli'], better: 'higher', unit: 'fraction' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/xnli/xnli_en.yaml
  { names: ['XCOPA'], datasets: ['cambridgeltl/xcopa', 'xcopa'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/xcopa/default_et.yaml
  { names: ['XStoryCloze'], datasets: ['juletxara/xstory_cloze', 'Muennighoff/xstory_cloze'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/xstorycloze/default_ar.yaml
  { names: ['XWinograd'], datasets: ['Muennighoff/xwinograd'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/xwinograd/xwinograd_en.yaml
  { names: ['PAWS-X', 'PAWSX', 'paws-x', 'pawsx'], datasets: ['google-research-datasets/paws-x', 'paws-x'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/paws-x/paws_en.yaml
  { names: ['Belebele'], datasets: ['facebook/belebele'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/belebele/belebele_eng_Latn.yaml
  { names: ['MedQA (USMLE, 4 options)', 'MedQA', 'MedQA-4-Option', 'MedQA 4 opts', 'MedQA 5 opts'], datasets: ['GBaker/MedQA-USMLE-4-options-hf'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/medqa/medqa.yaml
  { names: ['MedMCQA'], datasets: ['openlifescienceai/medmcqa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/medmcqa/medmcqa.yaml
  { names: ['PubMedQA', 'PubMed QA', 'pubmedqa'], datasets: ['bigbio/pubmed_qa', 'pubmed_qa'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/pubmedqa/pubmedqa.yaml
  { names: ['HeadQA', 'headqa'], datasets: ['EleutherAI/headqa', 'lighteval/headqa_harness'], better: 'higher', unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/headqa/headqa_en.yaml
  { names: ['ToxiGen', 'Toxigen'], datasets: ['skg/toxigen-data'], better: 'higher', unit: 'mixed' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/toxigen/toxigen.yaml
  { names: ['BBQ'], datasets: ['oskarvanderwal/bbq', 'lighteval/bbq_helm'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/bbq/bbq_multiple_choice.yaml
  { names: ['CrowS-Pairs'], datasets: ['jannalu/crows_pairs_multilingual'], better: 'lower', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/crows_pairs/crows_pairs_english.yaml
  { names: ['Winogender', 'WinoGender'], datasets: ['oskarvanderwal/winogender'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/winogender/winogender.yaml
  { names: ['BLiMP'], datasets: ['nyu-mll/blimp'], better: null, unit: null }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/blimp.py
  { names: ['WikiText (word perplexity)', 'wikitext', 'WikiText2', 'Wikitext2'], datasets: ['EleutherAI/wikitext_document_level'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/wikitext/wikitext.yaml
  { names: ['CNN/DailyMail', 'CNN/Daily Mail', 'cnn_dailymail'], datasets: ['cnn_dailymail'], better: null, unit: null }, // model-index of 4 results in the 5,010 cards
  { names: ['XSum', 'xsum'], datasets: ['xsum'], better: null, unit: 'per cent' }, // model-index of 6 results in the 5,010 cards
  { names: ['AIME 2024', 'AIME2024'], datasets: ['Maxwell-Jia/AIME_2024', 'HuggingFaceH4/aime_2024'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/aime/aime24.yaml
  { names: ['AIME 2025', 'AIME25'], datasets: ['math-ai/aime25', 'yentinglin/aime_2025'], better: 'higher', unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/aime/aime25.yaml
  { names: ['AIME 2026'], datasets: ['MathArena/aime_2026'], better: null, unit: null }, // hub-docs docs/hub/eval-results.md@242f4a1e; https://huggingface.co/datasets/MathArena/aime_2026/blob/main/eval.yaml
  { names: ['HLE (Humanity\'s Last Exam)', 'HLE'], datasets: ['cais/hle'], better: null, unit: 'per cent' }, // hub-docs docs/hub/eval-results.md@242f4a1e
  { names: ['SWE-bench Verified', 'SWE-verified'], datasets: ['SWE-bench/SWE-bench_Verified'], better: null, unit: null }, // hub-docs docs/hub/leaderboard-data-guide.md@242f4a1e; https://huggingface.co/MiniMaxAI/MiniMax-M2.1/commit/5cf0d02ccb9872be692e720c0c4d72ad83cf0507; https://huggingface.co/MiniMaxAI/MiniMax-M2.5/commit/1825d90355a61f877506fe4f8ade14455bbf5ac4
  { names: ['SWE-bench Pro'], datasets: ['ScaleAI/SWE-bench_Pro'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['olmOCR-bench'], datasets: ['allenai/olmOCR-bench'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['ScreenSpot-Pro'], datasets: ['likaixin/ScreenSpot-Pro'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['ParseBench'], datasets: ['llamaindex/ParseBench'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['LEXam'], datasets: ['LEXam-Benchmark/LEXam'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['chi-bench'], datasets: ['actava/chi-bench'], better: null, unit: null }, // https://huggingface.co/datasets?benchmark=benchmark%3Aofficial (stored page)
  { names: ['LiveCodeBench', 'LiveCodeBench v5', 'LiveCodeBenchV6', 'LiveCodeBench 2305-2409', 'LiveCodeBench v3'], datasets: [], better: null, unit: 'per cent' },
  { names: ['MultiPL-E', 'Multipl-E HumanEval', 'MULTIPLE', 'Multiple'], datasets: ['nuprl/MultiPL-E'], better: null, unit: 'per cent' }, // model-index of 57 results in the 5,010 cards
  { names: ['TheoremQA', 'Theorem QA'], datasets: [], better: null, unit: 'per cent' },
  { names: ['MT-Bench', 'MT Bench', 'MT_Bench', 'MTBench (Avg)', 'MTBench avg.', 'MTbench', 'Mtbench'], datasets: [], better: null, unit: 'per cent' },
  { names: ['AlpacaEval', 'Alpaca_Eval', 'AlpacaEval 2.0', 'AlpacaEval(%)'], datasets: [], better: null, unit: 'per cent' },
  { names: ['Arena-Hard', 'Arena Hard', 'ArenaHard'], datasets: [], better: null, unit: 'per cent' },
  { names: ['GLUE CoLA', 'CoLA', 'cola', 'Cola'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/cola/default.yaml
  { names: ['GLUE SST-2', 'SST-2', 'SST', 'sst2', 'SST2', 'sst'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/sst2/default.yaml
  { names: ['GLUE MRPC', 'MRPC', 'mrpc'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/mrpc/default.yaml
  { names: ['GLUE QQP', 'QQP', 'qqp'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/qqp/default.yaml
  { names: ['GLUE MNLI', 'MNLI', 'MNLI-m/mm', 'MNLI-m', 'MNLI-(m/mm)', 'mnli', 'mnli_m', 'mnli_mm', 'MNLI-mm'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/mnli/default.yaml
  { names: ['GLUE QNLI', 'QNLI', 'qnli'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/qnli/default.yaml
  { names: ['GLUE RTE', 'RTE', 'rte'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/rte/default.yaml
  { names: ['GLUE WNLI', 'wnli', 'WNLI'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/glue/wnli/default.yaml
  { names: ['GLUE STS-B', 'STS-B', 'stsb', '[STSB]', 'STSB'], datasets: ['nyu-mll/glue'], better: null, unit: 'per cent' }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/glue.py
  { names: ['CoNLL-2003', 'conll 2003'], datasets: ['conll2003'], better: null, unit: null }, // model-index of 2 results in the 5,010 cards
  { names: ['MMMU', 'MMMUval', 'MMMU Val', 'MMMU val'], datasets: ['lmms-lab-encoder/MMMU'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mmmu/mmmu_group_img_test.yaml
  { names: ['MMMU-Pro'], datasets: ['MMMU/MMMU_Pro'], better: 'higher', unit: null }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mmmu_pro/mmmu_pro_composite.yaml
  { names: ['MathVista', 'MathVistatestmini', 'MathVista (mini)'], datasets: ['AI4Math/MathVista'], better: 'higher', unit: 'per cent' }, // huggingface/lighteval@3fd15266:src/lighteval/tasks/tasks/mathvista.py
  { names: ['MathVision'], datasets: ['MathLLMs/MathVision'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mathvision/mathvision_reason_test.yaml
  { names: ['MMStar'], datasets: ['Lin-Chen/MMStar'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mmstar/reasoning/mmstar_reasoning.yaml
  { names: ['MMBench', 'MMBench-ENtest', 'MMBench-EN-Test'], datasets: ['lmms-lab-encoder/MMBench'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mmbench/en_reasoning/_default_template_mmbench_en_reasoning_yaml
  { names: ['MME', 'MMEsum'], datasets: ['lmms-lab-encoder/MME'], better: 'higher', unit: 'points' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mme/mme.yaml
  { names: ['AI2D', 'AI2Dtest', 'AI2D Test'], datasets: ['lmms-lab-encoder/ai2d'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/ai2d/ai2d.yaml
  { names: ['ChartQA', 'ChartQAtest'], datasets: ['lmms-lab-encoder/ChartQA'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/chartqa/chartqa.yaml
  { names: ['DocVQA', 'DocVQAtest'], datasets: ['lmms-lab-encoder/DocVQA'], better: null, unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/docvqa/_default_template_docvqa_yaml
  { names: ['TextVQA', 'TextVQAval'], datasets: ['lmms-lab-encoder/textvqa'], better: null, unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/textvqa/_default_template_textvqa_yaml
  { names: ['VQAv2', 'VQA v2', 'VQAv2dev'], datasets: ['lmms-lab-encoder/VQAv2'], better: null, unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/vqav2/_default_template_vqav2_yaml
  { names: ['GQA'], datasets: ['lmms-lab-encoder/GQA'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/gqa/gqa.yaml
  { names: ['VizWiz'], datasets: ['lmms-lab-encoder/VizWiz-VQA'], better: null, unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/vizwiz_vqa/_default_template_vqa_yaml
  { names: ['ScienceQA', 'SQA', 'ScienceQA Test', 'ScienceQA acc.'], datasets: ['lmms-lab-encoder/ScienceQA'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/scienceqa/scienceqa.yaml
  { names: ['POPE'], datasets: ['lmms-lab-encoder/POPE'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/pope/pope.yaml
  { names: ['OCRBench', 'OCRbench'], datasets: ['echo840/OCRBench'], better: 'higher', unit: 'points' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/ocrbench/ocrbench.yaml
  { names: ['RealWorldQA'], datasets: ['lmms-lab-encoder/RealWorldQA'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/realworldqa/realworldqa.yaml
  { names: ['MM-Vet', 'MMVetGPT-4-Turbo', 'MMVetGPT-4-0613', 'MMVet', 'MM-VET'], datasets: ['lmms-lab-encoder/MMVet'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mmvet/mmvet.yaml
  { names: ['HallusionBench', 'HallBenchavg'], datasets: ['lmms-lab-encoder/HallusionBench'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/hallusion_bench/hallusion_bench_image.yaml
  { names: ['SEED-Bench', 'SEED-Image', 'SEED-IMG', 'seed', 'SEEDBench_IMG', 'SeedBench-I'], datasets: ['lmms-lab-encoder/SEED-Bench'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/seedbench/reasoning/seedbench_reasoning.yaml
  { names: ['MTVQA'], datasets: ['ByteDance/MTVQA'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mtvqa/mtvqa.yaml
  { names: ['MVBench'], datasets: ['OpenGVLab/MVBench'], better: 'higher', unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/mvbench/_default_template_yaml
  { names: ['LongVideoBench'], datasets: ['longvideobench/LongVideoBench'], better: 'higher', unit: null }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/longvideobench/longvideobench_test_i.yaml
  { names: ['Flickr30k', 'Flickr30k test R@1', 'Flickr 30k', 'Flickr30K'], datasets: ['lmms-lab-encoder/flickr30k'], better: 'higher', unit: 'mixed' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/flickr30k/flickr30k_test.yaml
  { names: ['NoCaps'], datasets: ['lmms-lab-encoder/NoCaps'], better: 'higher', unit: 'points' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/nocaps/nocaps_test.yaml
  { names: ['LibriSpeech test-clean', 'LS test-clean', 'LibriSpeech clean.test (WER)'], datasets: ['librispeech_asr'], better: null, unit: 'per cent' }, // model-index of 32 results in the 5,010 cards
  { names: ['AMI', 'AMI-test'], datasets: ['edinburghcstr/ami'], better: null, unit: 'per cent' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/ami/_default_template_yaml
  { names: ['Earnings-22'], datasets: ['revdotcom/earnings22'], better: null, unit: null }, // model-index of 4 results in the 5,010 cards
  { names: ['GigaSpeech', 'Giga Speech'], datasets: ['speechcolab/gigaspeech'], better: null, unit: null }, // model-index of 4 results in the 5,010 cards
  { names: ['SPGISpeech', 'SPGI Speech'], datasets: ['kensho/spgispeech'], better: null, unit: null }, // model-index of 5 results in the 5,010 cards
  { names: ['TED-LIUM', 'TEDLIUM-v3'], datasets: ['LIUM/tedlium'], better: null, unit: 'points' }, // model-index of 4 results in the 5,010 cards
  { names: ['VoxPopuli', 'Vox Populi'], datasets: ['facebook/voxpopuli'], better: null, unit: 'points' }, // EvolvingLMMs-Lab/lmms-eval@75571cfe:lmms_eval/tasks/voxpopuli/_default_template_yaml
  { names: ['Common Voice', 'Common Voice 13', 'CommonVoice 8', 'Common Voice 7 TR test split', 'Common Voice Languages'], datasets: ['common_voice'], better: null, unit: 'per cent' }, // model-index of 18 results in the 5,010 cards
  { names: ['FLORES-101', 'flores101-devtest'], datasets: ['flores_101'], better: null, unit: 'points' }, // model-index of 6 results in the 5,010 cards
  { names: ['Tatoeba test', 'tatoeba-test-v2021-08-07', 'Tatoeba', 'Tatoeba.fr.en', 'Tatoeba-test.stq-eng.stq.eng', 'Tatoeba-test.isl-eng.isl.eng', 'Tatoeba-test.swe-eng.swe.eng', 'Tatoeba-test.swg-eng.swg.eng', 'Tatoeba-test.ang-eng.ang.eng'], datasets: ['tatoeba_mt'], better: null, unit: 'mixed' }, // model-index of 5 results in the 5,010 cards
  { names: ['WMT16 de-en'], datasets: ['wmt/wmt16', 'wmt16'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/translation/wmt16_de-en.yaml
  { names: ['WMT16 ro-en'], datasets: ['wmt/wmt16', 'wmt16'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/translation/wmt16_ro-en.yaml
  { names: ['WMT14 en-fr'], datasets: ['wmt/wmt14', 'wmt14'], better: null, unit: null }, // EleutherAI/lm-evaluation-harness@4e7e0d47:lm_eval/tasks/translation/wmt14_en-fr.yaml
  { names: ['BEIR ArguAna', 'ArguAna', 'Arguana', 'arguana'], datasets: ['mteb/arguana', 'arguana'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/argu_ana_retrieval.py
  { names: ['BEIR Climate-FEVER', 'ClimateFEVER', 'Climate-Fever', 'climate-fever', 'Climate FEVER'], datasets: ['mteb/climate-fever', 'climate-fever'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/climate_fever_retrieval.py
  { names: ['BEIR DBPedia', 'DBPedia', 'dbpedia'], datasets: ['mteb/dbpedia', 'dbpedia-entity'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/dbpedia_retrieval.py
  { names: ['BEIR FEVER', 'FEVER', 'fever'], datasets: ['mteb/fever', 'fever'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/fever_retrieval.py
  { names: ['BEIR FiQA-2018', 'FiQA2018'], datasets: ['mteb/fiqa', 'fiqa'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/fi_qa2018_retrieval.py
  { names: ['BEIR HotpotQA', 'HotpotQA', 'HotPotQA', 'hotpotqa'], datasets: ['mteb/hotpotqa', 'hotpotqa'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/hotpot_qa_retrieval.py
  { names: ['BEIR MS MARCO', 'MS MARCO', 'msmarco', 'MSMARCO'], datasets: ['mteb/msmarco', 'msmarco'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/msmarco_retrieval.py
  { names: ['BEIR NFCorpus', 'NFCorpus', 'nfcorpus'], datasets: ['mteb/nfcorpus', 'nfcorpus'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/nf_corpus_retrieval.py
  { names: ['BEIR NQ', 'NQ', 'nq'], datasets: ['mteb/nq', 'nq'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/nq_retrieval.py
  { names: ['BEIR Quora', 'QuoraRetrieval'], datasets: ['mteb/quora', 'quora'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/quora_retrieval.py
  { names: ['BEIR SCIDOCS', 'SCIDOCS', 'scidocs'], datasets: ['mteb/scidocs', 'scidocs'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/scidocs_retrieval.py
  { names: ['BEIR SciFact', 'SciFact', 'scifact'], datasets: ['mteb/scifact', 'scifact'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/sci_fact_retrieval.py
  { names: ['BEIR Touché-2020', 'Touche2020'], datasets: ['mteb/touche2020', 'webis-touche2020'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/touche2020_retrieval.py
  { names: ['BEIR TREC-COVID', 'TREC-COVID', 'TRECCOVID', 'trec-covid', 'Trec Covid'], datasets: ['mteb/trec-covid', 'trec-covid'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/retrieval/eng/treccovid_retrieval.py
  { names: ['MTEB STS12', '[STS12]', 'STS12'], datasets: ['mteb/sts12-sts'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts12_sts.py
  { names: ['MTEB STS13', '[STS13]', 'STS13'], datasets: ['mteb/sts13-sts'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts13_sts.py
  { names: ['MTEB STS14', '[STS14]', 'STS14'], datasets: ['mteb/sts14-sts'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts14_sts.py
  { names: ['MTEB STS15', '[STS15]', 'STS15'], datasets: ['mteb/sts15-sts'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts15_sts.py
  { names: ['MTEB STS16', '[STS16]', 'STS16'], datasets: ['mteb/sts16-sts'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts16_sts.py
  { names: ['MTEB STSBenchmark', 'STSBenchmark'], datasets: ['mteb/stsbenchmark-sts'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sts_benchmark_sts.py
  { names: ['MTEB SICK-R'], datasets: ['mteb/sickr-sts'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/sickr_sts.py
  { names: ['MTEB BIOSSES', 'BIOSSES'], datasets: ['mteb/biosses-sts'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/eng/biosses_sts.py
  { names: ['MTEB Banking77Classification'], datasets: ['mteb/banking77'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/classification/eng/banking77_classification.py
  { names: ['MTEB AmazonPolarityClassification'], datasets: ['mteb/amazon_polarity'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/classification/eng/amazon_polarity_classification.py
  { names: ['MTEB ImdbClassification'], datasets: ['mteb/imdb'], better: null, unit: null }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/classification/eng/imdb_classification.py
  { names: ['C-MTEB ATEC', 'ATEC'], datasets: ['C-MTEB/ATEC'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/zho/cmtebsts.py
  { names: ['C-MTEB BQ', 'BQ'], datasets: ['C-MTEB/BQ'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/zho/cmtebsts.py
  { names: ['C-MTEB LCQMC', 'lcqmc', 'LCQMC'], datasets: ['C-MTEB/LCQMC'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/zho/cmtebsts.py
  { names: ['C-MTEB PAWSX', 'PAWS-X', 'PAWSX', 'paws-x', 'pawsx'], datasets: ['mteb/PAWSX', 'C-MTEB/PAWSX'], better: null, unit: 'mixed' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/zho/cmtebsts.py
  { names: ['C-MTEB STSB', 'STS-B', 'stsb', '[STSB]', 'STSB'], datasets: ['mteb/STSB', 'C-MTEB/STSB'], better: null, unit: 'per cent' }, // embeddings-benchmark/mteb@a905523d:mteb/tasks/sts/zho/cmtebsts.py
];
