import { httpsUrl, repositoryFileUrl } from '../../hub/hub-links.ts';
import { findLicense } from '../../hub/licenses.ts';
import { spdxLicense } from '../../hub/spdx-licenses.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type Metadata, textsOf } from '../metadata.ts';

export interface StatedLicense {
  /** Null for one that SPDX does not know: it is never guessed. */
  readonly spdx: string | null;
  readonly name: string;
  readonly url: string | null;
}

export function statedLicenses(
  { license, licenseName, licenseLink }: Metadata,
  linkBase: string | null,
): readonly StatedLicense[] {
  const [link] = textsOf([licenseLink]);
  const [ownName] = textsOf([licenseName]);
  const url = link === undefined ? null : repositoryFileUrl(link, linkBase);
  const own = ownName ?? (link === undefined || url === null ? undefined : link);
  const texts = textsOf(license).map(cleanText).filter(Boolean);
  const ids = texts.length === 0 && own !== undefined ? ['other'] : texts;
  return ids.flatMap((id): StatedLicense | readonly [] => {
    const spdx = spdxLicense(id);
    if (spdx !== null) {
      return { spdx, name: spdx, url: `https://spdx.org/licenses/${spdx}.html` };
    }
    if (/^(?:other|unknown)$/i.test(id)) {
      return own === undefined ? [] : { spdx: null, name: cleanText(own), url };
    }
    const known = findLicense(id.toLowerCase());
    const page = known?.url ?? null;
    return { spdx: null, name: known?.name ?? id, url: url ?? (page && httpsUrl(page)) };
  });
}
