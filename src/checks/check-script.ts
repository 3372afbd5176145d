import { locales, type Bilingual, type Locale } from '../domain/locale.ts';
import type { Finding } from './finding.ts';

/** More of it in a row is no name or term: it is text that was left, or pasted, untranslated. */
const mostHan = 7;
const mostWords = 7;
/** Latin names in Chinese have up to this many words. */
const usualWords = 3;

/** Reports Chinese in the place of English and the reverse: a whole text or a long run is a mistake, less a warning. */
export function checkScript(
	at: string,
	texts: Bilingual,
	file: (locale: Locale) => Finding['file'] = (own) => own,
): Finding[] {
	return locales.flatMap((locale): Finding[] => {
		const [words, isMistake] = locale === 'en' ? hanIn(texts.en) : latinIn(texts.zh);
		if (words === undefined) return [];
		const [other, own] = locale === 'en' ? ['Chinese', 'English'] : ['English', 'Chinese'];
		return [
			{
				code: 'script',
				file: file(locale),
				at,
				words,
				message: `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}” is ${other} in the ${own} of “${at}”.`,
				fix: `Write it in ${own}.`,
				isMistake,
			},
		];
	});
}

function hanIn(text: string): [words?: string, isMistake?: boolean] {
	const [run] = /[\p{Script=Han}][\p{Script=Han}，。、；：“”（）\d]*/u.exec(text) ?? [];
	if (run === undefined) return [];
	const count = run.match(/\p{Script=Han}/gu)?.length ?? 0;
	return [run, count > mostHan || !/\p{Script=Latin}/u.test(text)];
}

function latinIn(text: string): [words?: string, isMistake?: boolean] {
	const [run] =
		/\p{Script=Latin}[\p{Script=Latin}’'.-]*(?:[\s,]+\p{Script=Latin}[\p{Script=Latin}’'.-]*)+/u.exec(text) ?? [];
	if (run === undefined) return [];
	const count = run.split(/\s+/).length;
	const isWhole = !/\p{Script=Han}/u.test(text);
	return count > usualWords || (isWhole && count > 1) ? [run, count > mostWords || isWhole] : [];
}
