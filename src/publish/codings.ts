/** How a text is kept compressed beside it, by the extension that its name then has too: the smallest first. */
export const codings = { br: 'br', zst: 'zstd', gz: 'gzip' } as const;

export type CodingExtension = keyof typeof codings;

/** The codings that a client takes, by `Accept-Encoding` (RFC 9110, 12.5.3), in our order. */
export function acceptedCodings(accepted = ''): CodingExtension[] {
	const weights = new Map(
		accepted.split(',').map((part): [string, number] => {
			const [name = '', ...parameters] = part.toLowerCase().split(';');
			const weight = parameters.map((parameter) => /^\s*q=(.*)$/.exec(parameter)?.[1]).find(Boolean);
			return [name.trim(), weight === undefined ? 1 : Number(weight)];
		}),
	);
	const all = Object.entries(codings) as [CodingExtension, string][];
	return all.filter(([, name]) => (weights.get(name) ?? weights.get('*') ?? 0) > 0).map(([extension]) => extension);
}
