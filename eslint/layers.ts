/**
 * The layers of `src/`, from the top down. A file imports from lower lines and from its own folder, never from a
 * higher line and never from another folder of its own line. `CONTRIBUTING.md` draws this list; `layer-order.ts`
 * enforces it. A file that stands in `src/` itself is listed by its name.
 */
export const layers: readonly (readonly string[])[] = [
	['cli', 'integrations'],
	['pages'],
	['layouts'],
	['components'],
	['client'],
	['search', 'cite', 'pictures', 'meta', 'feeds', 'publish'],
	['collections', 'content.config.ts'],
	['loaders'],
	['checks', 'draft', 'exchange'],
	['ledger', 'fonts'],
	['ingest'],
	['i18n'],
	['domain', 'files', 'styles'],
];
