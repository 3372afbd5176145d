import type { GetICUArgs } from '@schummar/icu-type-parser';
import compile from 'icu-minify/compile';
import type { CompiledMessage } from 'icu-minify/format';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import { en } from './en.ts';
import { formatMessage } from './format-message.ts';
import { zh } from './zh.ts';

const strings = { zh, en };

/** The site's words in one language, for pages. What the types cannot see is checked: a value that is missing throws. */
export function translator(locale: Locale): Translate {
	return (key, ...[values = {}]) => {
		const checked = new Proxy(values as Values, {
			has: () => true,
			get: (given, name: string) => given[name] ?? missing(key, name),
		});
		return formatMessage(compiled(key, locale), locale, checked);
	};
}

/**
 * The strings of these keys in both languages, ready to be formatted. For the files of `browser/` alone, which the build
 * runs, so that a script carries what they return and nothing else of this folder.
 */
export function pick<Key extends StringKey>(...keys: Key[]): Picked<Key> {
	return bilingual(
		(locale) => Object.fromEntries(keys.map((key) => [key, compiled(key, locale)])) as Record<Key, CompiledMessage>,
	);
}

function compiled(key: StringKey, locale: Locale): CompiledMessage {
	const known = cache[locale].get(key);
	if (known !== undefined) return known;
	const message = compile(strings[locale][key]);
	cache[locale].set(key, message);
	return message;
}

const cache = bilingual(() => new Map<StringKey, CompiledMessage>());

function missing(key: StringKey, name: string): never {
	throw new Error(`The string “${key}” needs the value “${name}”. Fix: pass it, as in t('${key}', { ${name}: … })`);
}

export type StringKey = keyof typeof zh;

/** Strings for the browser, compiled; only their types are of interest to a script. */
export type Picked<Key extends StringKey> = Bilingual<Record<Key, CompiledMessage>>;

/** Gives the words of a key. The values that the string names in either language have to be passed: a plural needs a number. */
export type Translate<Known extends StringKey = StringKey> = <Key extends Known>(
	key: Key,
	...values: ValuesOf<Key> extends Record<string, never> ? [] : [values: ValuesOf<Key>]
) => string;

/** What the strings of these keys need, all together. */
type ValuesOf<Key extends StringKey> = Together<
	Key extends StringKey ? GetICUArgs<(typeof zh)[Key], Kinds> & GetICUArgs<(typeof en)[Key], Kinds> : never
>;

interface Kinds {
	ICUArgument: string | number;
	ICUNumberArgument: number;
	ICUDateArgument: never;
}

type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
	? All
	: never;

export type Values = Record<string, string | number>;
