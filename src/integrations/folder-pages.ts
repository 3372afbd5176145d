import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Gives every folder of the built site a page, so that an address that was cut back leads somewhere: where a folder has
 * none of its own, the one that says that here are files alone, and where to go on.
 */
export function folderPages(): AstroIntegration {
	return {
		name: 'folder-pages',
		hooks: { 'astro:build:done': ({ dir }) => fill(fileURLToPath(dir), join(fileURLToPath(dir), 'files/index.html')) },
	};
}

function fill(folder: string, page: string): void {
	const entries = readdirSync(folder, { withFileTypes: true });
	if (!entries.some(({ name }) => name === 'index.html')) copyFileSync(page, join(folder, 'index.html'));
	for (const entry of entries) if (entry.isDirectory()) fill(join(folder, entry.name), page);
}
