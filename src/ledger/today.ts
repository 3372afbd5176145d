/** The day that goes into the ledger: today where the editor is, or `PERMALINKS_DATE`. ISO 8601. */
export function today(): string {
	const now = new Date();
	const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
	return process.env.PERMALINKS_DATE || local;
}
