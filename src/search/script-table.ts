import { Converter } from 'opencc-js';

/**
 * Traditional characters and variants whose simplified form is among the given characters, each followed by that form.
 */
export function scriptTable(characters: ReadonlySet<string>): string {
	const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) => Converter({ from, to: 'cn' }));
	const pairs: string[] = [];
	for (let code = 0x3400; code < 0xa000; code++) {
		const character = String.fromCodePoint(code);
		if (characters.has(character)) continue;
		const simple = converters
			.map((convert) => convert(character))
			.find((form) => form !== character && characters.has(form));
		if (simple) pairs.push(character + simple);
	}
	return pairs.join('');
}
