import type { Locale } from '../domain/locale.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const strings = { zh, en } as const;

export type StringKey = keyof typeof zh;

/** The site's words in one language. Each `{name}` of the string is replaced by `values.name`; a missing one throws. */
export function translator(locale: Locale): Translate {
	return (key, values = {}) =>
		strings[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = values[name];
			if (value === undefined) throw new Error(`The string “${key}” needs the value “${name}”.`);
			return String(value);
		});
}

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;
