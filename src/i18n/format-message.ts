import format, { type CompiledMessage } from 'icu-minify/format';
import type { Locale } from '../domain/locale.ts';

/** A compiled message with its values, in the plural form that the language has for them (CLDR, by `Intl.PluralRules`). */
export function formatMessage(
	message: CompiledMessage,
	locale: Locale,
	values: Record<string, string | number> = {},
): string {
	return String(format<string>(message, locale, values, { formatters }));
}

const formatters = {
	getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...options),
	getNumberFormat: (...options: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...options),
	getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
		new Intl.DateTimeFormat(...options),
};
