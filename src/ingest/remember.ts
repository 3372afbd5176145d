/**
 * What is made of a file, made once as long as its text stays the same: a build reads the content several times.
 * `make` must depend on nothing but the text.
 */
export function remember<Value>(file: string, text: string, make: (text: string) => Value): Value {
	const known = memory.get(file);
	if (known?.text === text) return known.value as Value;
	const value = make(text);
	memory.set(file, { text, value });
	return value;
}

const memory = new Map<string, { text: string; value: unknown }>();
