/**
 * Checks that what was parsed is what its type says, small enough for the browser. Each is a type guard: what it is
 * written for cannot lack a field, or have one of another type, without the compiler saying so.
 */
export type Guard<Value> = (value: unknown) => value is Value;

export const isText: Guard<string> = (value) => typeof value === 'string';

/** A whole number, not negative. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isOneOf =
	<const Value>(values: readonly Value[]): Guard<Value> =>
	(value): value is Value =>
		values.some((known) => known === value);

export const isOptional =
	<Value>(guard: Guard<Value>): Guard<Value | undefined> =>
	(value): value is Value | undefined =>
		value === undefined || guard(value);

export const isListOf =
	<Value>(guard: Guard<Value>): Guard<Value[]> =>
	(value): value is Value[] =>
		Array.isArray(value) && value.every((item) => guard(item));

/** An array in which each place has its own check; `rest` is for what follows. */
export const isTuple =
	<Value extends readonly unknown[]>(guards: readonly Guard<unknown>[], rest?: Guard<unknown>): Guard<Value> =>
	(value): value is Value =>
		Array.isArray(value) &&
		value.length >= guards.length &&
		value.every((item, place) => (guards[place] ?? rest)?.(item) ?? false);

/** An object with these fields; others are allowed. */
export const isShape =
	<Value extends object>(guards: { [Key in keyof Required<Value>]: Guard<Value[Key]> }): Guard<Value> =>
	(value): value is Value =>
		isObject(value) && Object.entries<Guard<unknown>>(guards).every(([key, guard]) => guard(value[key]));

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
