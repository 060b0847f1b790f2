/**
 * Fields of a Space's card (hub-docs, spaces-config-reference.md; ApiSpaceMetadata, SpaceCardData).
 */
const TEXTS =
  'app_build_command app_file app_port base_path colorFrom colorTo description disable_embedding duplicated_from emoji fullWidth header hf_oauth hf_oauth_expiration_minutes metaTitle pinned python_version sdk sdk_version short_description startup_duration_timeout suggested_hardware suggested_storage thumbnail title';
const LISTS =
  'datasets hf_oauth_authorized_org hf_oauth_scopes license models preload_from_hub tags';

/** Of one text, number, or true or false. */
export const SPACE_TEXT_KEYS: readonly string[] = TEXTS.split(' ');
/** Of one text or several. */
export const SPACE_LIST_KEYS: readonly string[] = LISTS.split(' ');
export const SPACE_KEYS: readonly string[] = `${TEXTS} ${LISTS} custom_headers`.split(' ');

export const SPACE_COLORS: readonly string[] =
  'red yellow green blue indigo purple pink gray'.split(' ');

/** `streamlit` still runs, and is no choice any more (hub-docs, spaces-sdks-streamlit.md). */
const SDK_NAMES: ReadonlyMap<string, string> = new Map([
  ['gradio', 'Gradio'],
  ['docker', 'Docker'],
  ['static', 'Static page'],
  ['streamlit', 'Streamlit'],
]);

export const SDKS: readonly string[] = [...SDK_NAMES.keys()];

export function sdkName(sdk: string): string | null {
  return SDK_NAMES.get(sdk) ?? null;
}

/** Fields that take one of a few values; the lists of hardware and scopes grow. */
export const SPACE_VOCABULARIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['header', ['mini', 'default']],
  ['suggested_storage', ['small', 'medium', 'large']],
  [
    'suggested_hardware',
    'cpu-basic cpu-upgrade cpu-performance cpu-xl zero-a10g t4-small t4-medium l4x1 l4x4 l40sx1 l40sx4 l40sx8 a10g-small a10g-large a10g-largex2 a10g-largex4 a100-large a100x4 a100x8 h100 h100x8 h200 h200x8 inf2x6 sprx8 v5e-1x1 v5e-2x2 v5e-2x4'.split(
      ' ',
    ),
  ],
  [
    'hf_oauth_scopes',
    'openid profile email read-billing read-memberships read-repos gated-repos contribute-repos write-repos manage-repos read-collections write-collections inference-api read-endpoints write-endpoints jobs webhooks write-discussions read-mcp'.split(
      ' ',
    ),
  ],
]);

/** The headers that a Space may set, and their values (ApiSpaceMetadata in huggingface.js). */
export const CUSTOM_HEADERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cross-origin-embedder-policy', ['unsafe-none', 'require-corp', 'credentialless']],
  ['cross-origin-opener-policy', ['same-origin', 'same-origin-allow-popups', 'unsafe-none']],
  ['cross-origin-resource-policy', ['same-site', 'same-origin', 'cross-origin']],
]);

/** Of `short_description`: so many letters the Hub takes (its answer, as reported). */
export const MAX_SHORT_DESCRIPTION = 60;
