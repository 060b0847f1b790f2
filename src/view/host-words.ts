import {
  HOST_CONSTRUCTS,
  type Host,
  type HostConstruct,
  type HostForm,
} from '../hub/host-constructs.ts';
import { grouped } from '../text/grouped.ts';
import { button, h } from './h.ts';

const NAMES: Readonly<Record<Host, string>> = { hub: 'the Hub', github: 'GitHub' };
const HOSTS = ['hub', 'github'] as const;

/** On what the viewer says inside a card, whatever its script and language. */
export const OF_VIEWER = { 'data-ui': true, dir: 'ltr', lang: 'en' };

/** Is it known of both hosts how they show it? */
export function isKnown(construct: HostConstruct): boolean {
  return HOSTS.every((host) => HOST_CONSTRUCTS[construct][host].evidence !== 'unknown');
}

/** What is said above the card: in how many places hosts differ, and in how many they may. */
export function sentenceOf(host: Host, known: number, unknown: number): string {
  const shown = `Shown as on ${NAMES[host]}`;
  if (known + unknown === 0) {
    return `${shown}: no place is known where the hosts differ.`;
  }
  const differ = `${places(known)} ${known === 1 ? 'differs' : 'differ'} between the hosts`;
  const rest = `of ${places(unknown)} it is not known how the Hub shows ${unknown === 1 ? 'it' : 'them'}`;
  return `${shown}: ${[known > 0 && differ, unknown > 0 && rest].filter(Boolean).join('; ')}.`;
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${grouped(count)} places`;
}

export function hostMark(constructs: readonly HostConstruct[]): HTMLButtonElement {
  const names = constructs.map((construct) => HOST_CONSTRUCTS[construct].name).join(', ');
  const isSure = constructs.some(isKnown);
  const name = `${isSure ? 'Hosts differ' : 'Hosts may differ'}: ${names}`;
  const attributes = {
    class: 'host-mark',
    // Its margin is on the side on which the text begins.
    'data-ui': true,
    'aria-expanded': 'false',
    'aria-label': name,
    title: name,
  };
  return button(attributes, isSure ? '≠' : '?');
}

/** What is known of each construct in a place. */
export function hostNote(constructs: readonly HostConstruct[], host: Host): HTMLElement {
  const lines = constructs.map((construct) => {
    const forms = HOST_CONSTRUCTS[construct];
    const sentences = HOSTS.map((one) => sentence(one, forms[one], one === host));
    return h('p', {}, h('strong', {}, `${forms.name}. `), sentences.join(' '));
  });
  return h('div', { class: 'host-note', ...OF_VIEWER, role: 'note', hidden: true }, ...lines);
}

function sentence(host: Host, form: HostForm, isShown: boolean): string {
  const { shows, evidence, source } = form;
  const name = NAMES[host];
  return evidence === 'unknown'
    ? `What ${name} shows is not documented and was not seen${isShown ? '; it is shown as in this viewer' : ''}.`
    : `${name.replace(/^t/, 'T')} shows ${shows} (${evidence}: ${source}).`;
}
