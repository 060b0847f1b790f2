/** Where a model repository keeps its evaluation results (hub-docs, eval-results.md). */
export const EVAL_FOLDER = '.eval_results';
export const YAML_FILE = /\.ya?ml$/i;
