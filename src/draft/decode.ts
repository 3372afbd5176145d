import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { strictUtf8 } from '../ingest/read-text.ts';

/** A received file as text: no byte order mark, every line end `\n`, every page end a line end. */
export interface Decoded {
	text: string;
	encoding: string;
	/** Whether the bytes themselves say so; otherwise it is the likeliest of those that Chinese texts come in. */
	certain: boolean;
	/** Whether the file is UTF-8 with nothing to be changed, so that it can be kept as it is. */
	asReceived: boolean;
}

/** Reads a text in whatever encoding Chinese texts are received in: UTF-8, UTF-16, GB18030 (with GBK) or Big5. */
export function decode(bytes: Uint8Array): Decoded {
	const { text, encoding, certain } = markedOrStrict(bytes) ?? likeliest(bytes);
	const clean = text.replace(/^\ufeff/, '').replace(/\r\n?|\f/g, '\n');
	const keepable = encoding === 'UTF-8' && !/[\f\r](?!\n)/.test(text);
	return { text: clean, encoding, certain, asReceived: keepable };
}

function markedOrStrict(bytes: Uint8Array): Omit<Decoded, 'asReceived'> | undefined {
	const [first, second] = bytes;
	const marked = first === 0xff && second === 0xfe ? 'UTF-16LE' : first === 0xfe && second === 0xff && 'UTF-16BE';
	const encoding = marked || unmarkedUtf16(bytes);
	if (encoding) return { text: iconv.decode(bytes, encoding), encoding, certain: true };
	const text = strictUtf8(bytes);
	return text === undefined ? undefined : { text, encoding: 'UTF-8', certain: true };
}

/** A line end of UTF-16 is a zero byte and a ten, which no other encoding of text has side by side. */
function unmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		if (bytes[at] === 10 && bytes[at + 1] === 0) return 'UTF-16LE';
		if (bytes[at] === 0 && bytes[at + 1] === 10) return 'UTF-16BE';
	}
	return undefined;
}

/** The reading with the fewest bytes that mean nothing and the most of the commonest characters. */
function likeliest(bytes: Uint8Array): Omit<Decoded, 'asReceived'> {
	const guesses = analyse(bytes).map(({ name }) => name as string);
	const [best] = ['GB18030', 'Big5']
		.map((encoding) => {
			const text = iconv.decode(bytes, encoding);
			const guessed = guesses.indexOf(encoding);
			const lost = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
			const common =
				text.match(/[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們到，。、“”：]/g)?.length ?? 0;
			return { text, encoding, score: common - 20 * lost + (guessed === 0 ? 1 : 0) };
		})
		.sort((a, b) => b.score - a.score);
	if (!best) throw new Error('No encoding is known.');
	return { text: best.text, encoding: best.encoding, certain: false };
}
