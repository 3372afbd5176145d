/** The reader's last queries, newest first, kept on the device alone. Nothing is kept where storage is closed. */
export function recentQueries(): string[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, most) : [];
	} catch {
		return [];
	}
}

export function rememberQuery(query: string): void {
	const text = query.trim();
	if (!text || text.length > 100) return;
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
		// A closed or full storage loses the list, not the search.
	}
}

const key = 'recent-queries';
const most = 8;
