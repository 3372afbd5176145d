/**
 * The stem of a folded English word: Porter's second algorithm (Snowball “english”), so that cooperate,
 * cooperating and cooperation are one. https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stem(word: string): string {
	if (word.length < 3 || word.length > longest || /[^a-z]/.test(word)) return word;
	const special = exceptions.get(word);
	if (special !== undefined) return special;
	const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
	const { r1, r2 } = regions(marked);
	let result = plural(marked);
	if (unchanged.has(result)) return result;
	result = pastAndGerund(result, r1);
	result = result.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
	result = longSuffix(result, r1);
	result = derivation(result, r1, r2);
	result = rest(result, r2);
	return finalLetter(result, r1, r2).replaceAll('Y', 'y');
}

/** Letters of a word that is one. */
const longest = 40;

function regions(word: string) {
	const after = (from: number) => {
		const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
		return match ? from + match.index + 2 : word.length;
	};
	const prefix = /^(arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
	const r1 = prefix ? prefix[0].length : after(0);
	return { r1, r2: after(r1) };
}

function plural(word: string): string {
	if (word.endsWith('sses')) return word.slice(0, -2);
	if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
	if (/(us|ss)$/.test(word)) return word;
	return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function pastAndGerund(word: string, r1: number): string {
	const eed = /(eed|eedly)$/.exec(word);
	if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
	const ending = /(ingly|edly|ing|ed)$/.exec(word);
	if (!ending || !/[aeiouy]/.test(word.slice(0, ending.index))) return word;
	const base = word.slice(0, ending.index);
	if (/(at|bl|iz)$/.test(base)) return `${base}e`;
	if (ending[0] === 'ing' && /^[^aeiouy]y$/.test(base)) return `${base[0]}ie`;
	if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return /^[aeo]..$/.test(base) ? base : base.slice(0, -1);
	return r1 >= base.length && endsShort(base) ? `${base}e` : base;
}

const endsShort = (word: string) => /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY]|^past)$/.test(word);

function longSuffix(word: string, r1: number): string {
	const match =
		/(ational|fulness|iveness|ization|ousness|biliti|lessli|tional|alism|aliti|ation|entli|fulli|iviti|ogist|ousli|abli|alli|anci|ator|enci|izer|bli|ogi|li)$/.exec(
			word,
		);
	if (!match) return word;
	if (match.index < r1) return word;
	const base = word.slice(0, match.index);
	if (match[0] === 'ogi') return base.endsWith('l') ? `${base}og` : word;
	if (match[0] === 'li') return /[cdeghkmnrt]$/.test(base) ? base : word;
	return base + (step2[match[0]] ?? match[0]);
}

function derivation(word: string, r1: number, r2: number): string {
	const match = /(ational|tional|alize|icate|iciti|ative|ical|ness|ful)$/.exec(word);
	if (!match || match.index < r1) return word;
	if (match[0] === 'ative' && match.index < r2) return word;
	return word.slice(0, match.index) + (step3[match[0]] ?? match[0]);
}

function rest(word: string, r2: number): string {
	const match = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(word);
	if (!match || match.index < r2) return word;
	const base = word.slice(0, match.index);
	return match[0] === 'ion' && !/[st]$/.test(base) ? word : base;
}

function finalLetter(word: string, r1: number, r2: number): string {
	const last = word.length - 1;
	if (word.endsWith('e') && (last >= r2 || (last >= r1 && !endsShort(word.slice(0, -1))))) return word.slice(0, -1);
	return word.endsWith('ll') && last >= r2 ? word.slice(0, -1) : word;
}

const step2: Record<string, string> = {
	ational: 'ate',
	fulness: 'ful',
	iveness: 'ive',
	ization: 'ize',
	ousness: 'ous',
	biliti: 'ble',
	lessli: 'less',
	tional: 'tion',
	alism: 'al',
	aliti: 'al',
	ation: 'ate',
	entli: 'ent',
	fulli: 'ful',
	iviti: 'ive',
	ogist: 'og',
	ousli: 'ous',
	abli: 'able',
	alli: 'al',
	anci: 'ance',
	ator: 'ate',
	enci: 'ence',
	izer: 'ize',
	bli: 'ble',
};

const step3: Record<string, string> = {
	ational: 'ate',
	tional: 'tion',
	alize: 'al',
	icate: 'ic',
	iciti: 'ic',
	ative: '',
	ical: 'ic',
	ness: '',
	ful: '',
};

const exceptions: ReadonlyMap<string, string> = new Map(
	Object.entries({
		skis: 'ski',
		skies: 'sky',
		idly: 'idl',
		gently: 'gentl',
		ugly: 'ugli',
		early: 'earli',
		only: 'onli',
		singly: 'singl',
		sky: 'sky',
		news: 'news',
		howe: 'howe',
		atlas: 'atlas',
		cosmos: 'cosmos',
		bias: 'bias',
		andes: 'andes',
	}),
);

const unchanged: ReadonlySet<string> = new Set(
	'inning outing canning herring earring evening proceed exceed succeed'.split(' '),
);
