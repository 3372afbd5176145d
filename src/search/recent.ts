/** The reader's last queries, newest first, kept only on the device; none where the browser allows no storage. */
export function recentQueries(): string[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(stored) ? (stored as unknown[]).filter(isQuery).slice(0, most) : [];
	} catch {
		return [];
	}
}

export function rememberQuery(query: string): void {
	const text = query.trim();
	if (!isQuery(text)) return;
	store([text, ...recentQueries().filter((known) => known !== text)].slice(0, most));
}

export function forgetQueries(): void {
	store(undefined);
}

function store(queries: string[] | undefined) {
	try {
		if (queries) localStorage.setItem(key, JSON.stringify(queries));
		else localStorage.removeItem(key);
	} catch {
		// Without storage, or with a full one, the list is lost; the search works.
	}
}

/** Whether a text is one that is remembered; what another script put under the key may be anything. */
const isQuery = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 100;

const key = 'ditl.recent';
const most = 8;
