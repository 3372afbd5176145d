import MessageFormat from '@messageformat/core';
import type { GetICUArgs } from '@schummar/icu-type-parser';
import { bilingual, type Bilingual, type Locale } from '../domain/locale.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const strings = { zh, en };

/** The site's words in one language, for pages. Past what the types check, a value that is missing throws. */
export function translator(locale: Locale): Translate {
	return (key, ...[values = {}]) => {
		const checked = new Proxy(values as Parameters<Message>[0], {
			get: (given, name: string) => given[name] ?? missing(key, name),
		});
		return messageOf(key, locale)(checked);
	};
}

/**
 * The strings of these keys in both languages. For the files of `browser/` alone, which the build compiles, so that a
 * script carries these strings and nothing else of this folder.
 */
export function pick<Key extends StringKey>(...keys: Key[]): Picked<Key> {
	return bilingual(
		(locale) => Object.fromEntries(keys.map((key) => [key, messageOf(key, locale)])) as Record<Key, Message>,
	);
}

function messageOf(key: StringKey, locale: Locale): Message {
	const known = messages[locale].get(key);
	if (known) return known;
	const message: Message = formats[locale].compile(strings[locale][key]);
	messages[locale].set(key, message);
	return message;
}

const formats = bilingual((locale) => new MessageFormat(locale));
const messages = bilingual(() => new Map<StringKey, Message>());

function missing(key: StringKey, name: string): never {
	throw new Error(`The string “${key}” needs the value “${name}”. Fix: pass it, as in t('${key}', { ${name}: … })`);
}

export type StringKey = keyof typeof zh;

/** Strings for the browser, compiled. */
export type Picked<Key extends StringKey> = Bilingual<Record<Key, Message>>;

/** A string that has become a function of its values. */
export type Message = (values: Record<string, string | number>) => string;

/**
 * Gives the words of a key. The values that the string names in either language have to be passed: a plural needs a
 * number.
 */
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
