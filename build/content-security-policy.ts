interface PolicySources {
  /** Hashes of the inlined scripts. */
  readonly scripts: readonly string[];
  /** Hashes of the inlined styles. */
  readonly styles: readonly string[];
  /** Origins that cards may be fetched from, besides the page's own. */
  readonly connect: readonly string[];
}

/**
 * The policy of the built page. Images and media may come from any https host, because hosted and
 * addressed cards load theirs; for local cards the page itself withholds the addresses (a policy
 * cannot be loosened at run time).
 */
export function contentSecurityPolicy(sources: PolicySources): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'none'"],
    ['script-src', ...sources.scripts],
    ['style-src', ...sources.styles],
    ['img-src', "'self'", 'data:', 'blob:', 'https:'],
    ['media-src', "'self'", 'data:', 'blob:', 'https:'],
    ['connect-src', "'self'", ...sources.connect],
    ['worker-src', 'blob:'],
    ['frame-src', "'none'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default', 'dompurify'],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
