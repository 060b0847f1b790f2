/** Keys by which text is taken for a card's metadata although the Hub does not find it. */
const METADATA_KEYS =
  'license|language|tags|datasets|metrics|pipeline_tag|library_name|base_model|base_model_relation|model-index|widget|thumbnail|license_name|license_link|model_name|co2_eq_emissions|extra_gated_\\w+|task_categories|size_categories|dataset_info|pretty_name|sdk|app_file';

export const METADATA_LINE = new RegExp(`^"?(?:${METADATA_KEYS})"?[ \\t]*:(?:[ \\t]|$)`);
export const TOML_LINE = new RegExp(`^(?:${METADATA_KEYS})[ \\t]*=`);
export const KEY_LINE = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
/** What YAML may have at the start of a line: a comment, an item, a key, an end, a continuation. */
export const YAML_LINE = /^(?:[ \t]|#|-(?:[ \t]|$)|[\w"'][^:]*:(?:[ \t]|$)|[\]}])/;
export const FENCE = /^---[ \t]*$/;
/** What authors and word processors write for `---`. */
export const RULER =
  /^[ \t\\]*(?:[—―]+-*|[-–—―‐‑‒−]{2,}|={2,}|\*{2,}|_{2,}|\+{3,}|~{2,}|;{3,}|#{3,}|(?:[-*_][ \t]+){2,}[-*_]|<hr ?\/?>)[ \t]*$/;
