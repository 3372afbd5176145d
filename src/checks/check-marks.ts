import { codePoint } from '../ingest/characters.ts';
import { locales, type Locale } from '../domain/locale.ts';
import type { Finding } from './finding.ts';
import type { TextPair } from './pairs.ts';

/**
 * Reports marks of a text that are not those of its language, or lack their other half, and spaces in Chinese. Marks
 * of the `original` are as they were received.
 */
export function checkMarks(pair: TextPair, original: Locale): Finding[] {
	return locales.flatMap((locale) => {
		const text = pair[locale];
		const of = (code: Finding['code'], words: string, message: string, fix: string): Finding => ({
			code,
			file: locale,
			at: pair.at,
			words,
			message,
			fix,
		});
		const findings: Finding[] = [];
		const lone = loneMark(text, locale);
		if (lone !== undefined)
			findings.push(
				of('marks', lone, `“${lone}” has no other half in “${pair.at}”.`, 'Add the mark that opens or closes it.'),
			);
		const isReceived = pair.segment !== undefined && locale === original;
		for (const { mark, pattern, fix } of isReceived ? [] : wrongMarks[locale]) {
			// Most texts have none of them, which is soon known.
			const [words] = mark.test(text) ? (pattern.exec(text) ?? []) : [];
			if (words !== undefined)
				findings.push(of('marks', words, `“${words}” in “${pair.at}” is a mark of another script.`, fix(words)));
		}
		if (locale === 'en') return findings;
		if (!isReceived && /[“”]/u.test(text) && /[「」『』]/u.test(text))
			findings.push(
				of(
					'marks',
					/[「」『』]/u.exec(text)?.[0] ?? '',
					`“${pair.at}” has “ ” and 「 」.`,
					'Write one kind of quotation marks.',
				),
			);
		const [space] = /\p{Script=Han}[ \u00a0\u2000-\u200a]+\p{Script=Han}/u.exec(text) ?? [];
		if (space !== undefined && !isReceived)
			findings.push(
				of('spaces', space, `“${space}” in “${pair.at}” has a space between Chinese characters.`, 'Delete the space.'),
			);
		const [radical] = /[\u2e80-\u2fd5\uf900-\ufaff]/u.exec(text) ?? [];
		if (radical !== undefined)
			findings.push(
				of(
					'radicals',
					radical,
					`“${radical}” in “${pair.at}” is ${codePoint(radical)}, not the character that looks like it.`,
					`Write “${radical.normalize('NFKC')}” (${codePoint(radical.normalize('NFKC'))}).`,
				),
			);
		return findings;
	});
}

const pairsOfMarks = {
	zh: ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '【】', '()', '[]'],
	// A single quotation mark is an apostrophe too.
	en: ['“”', '()', '[]'],
};

/** The first mark that closes nothing, or else the last that is not closed. */
function loneMark(text: string, locale: Locale): string | undefined {
	const open: string[] = [];
	for (const [mark] of text.matchAll(/[“”‘’「」『』《》〈〉（）【】()[\]]/g)) {
		const pair = pairsOfMarks[locale].find((both) => both.includes(mark));
		if (pair?.startsWith(mark) === true) open.push(mark);
		else if (pair !== undefined && open.pop() !== pair.charAt(0)) return mark;
	}
	return open.at(-1);
}

/** The marks of English with those of Chinese. */
const marksOfScripts: readonly (readonly [half: string, full: string])[] = [
	[',', '，'], [';', '；'], [':', '：'], ['?', '？'], ['!', '！'], ['(', '（'], [')', '）'], ['.', '。'], [',', '、'],
]; // prettier-ignore

/** The words with the marks of their own script. */
const inChinese = (words: string) => marksOfScripts.reduce((text, [half, full]) => text.replaceAll(half, full), words);
const inEnglish = (words: string) => marksOfScripts.reduce((text, [half, full]) => text.replaceAll(full, half), words);

const wrongMarks: Record<Locale, readonly { mark: RegExp; pattern: RegExp; fix: (words: string) => string }[]> = {
	zh: [
		{ mark: /["']/, pattern: /\p{Script=Han}["']+|["']+\p{Script=Han}/u, fix: () => 'Write “ and ”.' },
		{
			mark: /[,.;:?!()]/,
			pattern: /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han}\.(?=\s|$|\p{Script=Han})/u,
			fix: (words) => `Write “${inChinese(words)}”.`,
		},
	],
	en: [
		{ mark: /"/, pattern: /\S*"\S*/u, fix: () => 'Write “ and ”.' },
		{ mark: /'/, pattern: /\p{L}*'\p{L}*/u, fix: () => 'Write ’, or ‘ where a quotation opens.' },
		{
			mark: /[，。；：？！（）、《》「」『』【】]/,
			pattern: /[\p{Script=Latin}\d]*[，。；：？！（）、《》「」『』【】]/u,
			fix: (words) => {
				const english = inEnglish(words);
				return english === words ? 'Write “…” or *…*, as English does.' : `Write “${english}”.`;
			},
		},
	],
};
