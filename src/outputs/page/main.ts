import { type Address, parseAddress } from './address';
import type { PageHead, PageResult } from './data';
import { h, replace } from './dom';
import { type Entry, entryOf, fits } from './entries';
import { evidenceCard } from './evidence-card';
import { type Choice, firstChoice, overview } from './overview';
import { listOrder } from './report-list';
import { reportView } from './report-view';
import { type Speech, speechIn } from './words';

const app = document.querySelector('#app');
if (app) {
  const head: PageHead = JSON.parse(dataText('head'));
  const results: PageResult[] = JSON.parse(dataText('results'));
  start(app, head, results);
}

/** The text of the script element that holds a part of the page's data. */
function dataText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function start(app: Element, head: PageHead, results: readonly PageResult[]): void {
  const entries = results.map(entryOf);
  const choice = firstChoice();
  const card = evidenceCard();
  const view = h('div');
  let speech = speechIn(head.language);
  let shown: number | undefined;
  let scrolled = 0;
  const draw = (address: Address) => {
    card.leave();
    const entry = address.report === undefined ? undefined : entries[address.report];
    shown = entry?.index;
    replace(
      view,
      entry
        ? reportView(entry, neighbours(entry, entries, choice), { speech, card, rules: head.rules })
        : overview({ head, entries, choice, speech }),
    );
  };
  const go = () => {
    const address = parseAddress(location.hash);
    const before = shown;
    if (before === undefined) scrolled = window.scrollY;
    if (address.report !== before) draw(address);
    if (address.report === undefined) window.scrollTo(0, scrolled);
    else lookAt(view, address, before !== address.report);
  };
  const turn = () => {
    speech = speechIn(speech.language === 'zh' ? 'en' : 'zh');
    document.documentElement.lang = speech.language === 'zh' ? 'zh-CN' : 'en';
    replace(banner, ...bannerParts(speech, turn));
    draw(parseAddress(location.hash));
  };
  const banner = h('header', { class: 'banner' }, ...bannerParts(speech, turn));
  replace(app, banner, view);
  draw(parseAddress(location.hash));
  lookAt(view, parseAddress(location.hash), false);
  window.addEventListener('hashchange', go);
}

function bannerParts({ word, language }: Speech, turn: () => void): HTMLElement[] {
  document.title = word('title');
  const button = {
    type: 'button',
    class: 'language',
    lang: language === 'zh' ? 'en' : 'zh-CN',
    'data-key': 'language',
    onclick: turn,
  };
  return [h('p', { class: 'title' }, word('title')), h('button', button, word('otherLanguage'))];
}

/** Brings what an address points at into view and gives it the focus; the report's name where it points at the report. */
function lookAt(view: Element, { report, finding, cell }: Address, fresh: boolean): void {
  if (report === undefined) return;
  const pointed =
    cell !== undefined
      ? [...view.querySelectorAll<HTMLElement>('[data-cell]')].find((one) => one.dataset.cell === cell)
      : finding !== undefined
        ? view.querySelector<HTMLElement>(`#finding-${finding}`)
        : fresh
          ? view.querySelector('h1')
          : null;
  if (!pointed) return;
  if (pointed instanceof HTMLHeadingElement) window.scrollTo(0, 0);
  else pointed.scrollIntoView({ block: 'center', inline: 'center' });
  pointed.focus({ preventScroll: true });
}

function neighbours(entry: Entry, entries: readonly Entry[], choice: Choice) {
  const order = listOrder(
    entries.filter((one) => fits(one, choice.filter)),
    choice.sort.list,
  );
  const at = order.indexOf(entry);
  return at < 0 ? {} : { previous: order[at - 1]?.index, next: order[at + 1]?.index };
}
