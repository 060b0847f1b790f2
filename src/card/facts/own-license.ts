import { repositoryFileUrl } from '../../hub/hub-links.ts';
import { isEmpty } from '../metadata.ts';
import type { Field } from './facts.ts';
import { lines } from './field-forms.ts';
import { textsAt } from './kind-chips.ts';

type Values = ReadonlyMap<string, unknown>;

/** A license that the Hub's list has not: its name with its text behind it, and no bare `other`. */
export function ownLicense(values: Values, linkBase: string | null): Field | null {
  const [name, link, license] = ['license_name', 'license_link', 'license'].map((key) =>
    textAt(values, key),
  );
  const text = name ?? link;
  const isListed = license === undefined ? !isEmpty(values.get('license')) : license !== 'other';
  if (text === undefined || isListed) {
    return null;
  }
  const url = link === undefined ? null : repositoryFileUrl(link, linkBase);
  const isLinkSaid = link !== undefined && (url !== null || name === undefined);
  const said = [
    ...(name === undefined ? [] : ['license_name']),
    ...(license === undefined ? [] : ['license']),
    ...(isLinkSaid ? ['license_link'] : []),
  ];
  const [key = 'license', ...also] = said;
  return { key, also, label: 'License', topic: 'license', content: lines([{ text, url }]) };
}

/** The one text of a field. */
function textAt(values: Values, key: string): string | undefined {
  const value = values.get(key);
  const isOne = !Array.isArray(value) || value.length === 1;
  return isOne ? textsAt(values, key)[0] : undefined;
}
