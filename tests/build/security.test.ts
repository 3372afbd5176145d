import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, byTag, elements, filesOf, readPages, textOf, withAttribute, type Element } from './html.ts';

describe.each(['site', 'fixture'] as const)('%s', (name) => {
	const { dir, basePath, origin } = inject(name);
	const pages = readPages(dir);

	/** What fails the check on each page, as `/path: what`. */
	const findings = (check: (page: (typeof pages)[number]) => string[]) =>
		pages.flatMap((page) => check(page).map((finding) => `/${page.path}: ${finding}`));

	test('no element has a style attribute', () => {
		expect(findings(({ document }) => withAttribute(document, 'style').map(tagOf))).toEqual([]);
	});

	test('no element has an inline event handler', () => {
		expect(
			findings(({ document }) =>
				elements(document, ({ attrs }) => attrs.some(({ name }) => name.startsWith('on'))).map(tagOf),
			),
		).toEqual([]);
	});

	test('no address is code', () => {
		const isCode = (element: Element) =>
			element.attrs.some(({ value }) => /^\s*(javascript|data:text\/html)/i.test(value));
		expect(findings(({ document }) => elements(document, isCode).map(tagOf))).toEqual([]);
	});

	test('nothing on a page is loaded from another origin', () => {
		expect(
			findings((page) => {
				const base = new URL(basePath + page.path, origin);
				return loadedBy(page.document)
					.filter((address) => !address.startsWith('data:') && new URL(address, base).origin !== origin)
					.map((address) => `loads ${address}`);
			}),
		).toEqual([]);
	});

	test('no stylesheet or script names another origin to load from', () => {
		const suspicious = /(?:url\(|@import|import\s*\(?|from|fetch\()\s*['"]?(https?:)?\/\/[^'")\s]+/g;
		const found = filesOf(dir)
			.filter((file) => /\.(css|m?js)$/.test(file))
			.flatMap((file) =>
				[...readFileSync(join(dir, file), 'utf8').matchAll(suspicious)].map(([match]) => `${file}: ${match}`),
			);
		expect(found).toEqual([]);
	});

	test('scripts do not evaluate text as code', () => {
		const found = filesOf(dir)
			.filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'))
			.filter((file) => /\beval\(|new Function\(/.test(readFileSync(join(dir, file), 'utf8')));
		expect(found).toEqual([]);
	});

	test('every page carries a policy that allows no inline code but what it names by hash', () => {
		expect(
			findings(({ document }) => {
				const policy = byTag(document, 'meta').find(
					(meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
				);
				const content = policy && attribute(policy, 'content');
				if (!content) return ['has no policy'];
				return /'unsafe-(inline|eval|hashes)'/.test(content) ? [`allows ${content}`] : [];
			}),
		).toEqual([]);
	});

	test('no page lets a script turn text into code, and a page without a form sends none', () => {
		expect(
			findings(({ document }) => {
				const contents = byTag(document, 'meta').map((meta) => attribute(meta, 'content') ?? '');
				const policy = contents.find((content) => content.startsWith('default-src'))?.split(';') ?? [];
				const forms = byTag(document, 'form').length > 0 ? "form-action 'self'" : "form-action 'none'";
				return ["require-trusted-types-for 'script'", 'trusted-types offline', forms].filter(
					(directive) => !policy.includes(directive),
				);
			}),
		).toEqual([]);
	});

	test('the policy names the scripts that stand in the page and no other, and every other script is a file of the build', () => {
		const built = filesOf(dir).map((file) => basePath + file);
		let waiting = 0;
		const found = findings(({ document }) => {
			const scripts = byTag(document, 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
			const sources = scripts.flatMap((script) => attribute(script, 'src') ?? []);
			waiting += sources.length;
			const inline = scripts.filter((script) => attribute(script, 'src') === undefined);
			const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(textOf(script)).digest('base64')}'`);
			const named = byTag(document, 'meta')
				.map((meta) => attribute(meta, 'content') ?? '')
				.flatMap((content) => /script-src 'self'([^;]*)/.exec(content)?.[1]?.trim().split(' ') ?? []);
			return [
				...sources.filter((source) => !built.includes(source)).map((source) => `loads ${source}`),
				...[...new Set(hashes)].filter((hash) => !named.includes(hash)).map((hash) => `does not allow ${hash}`),
				...named.filter((hash) => !hashes.includes(hash)).map((hash) => `allows ${hash}, which it does not have`),
			];
		});
		expect(found).toEqual([]);
		// The scripts wait in templates: one that is overlooked is not checked.
		expect(waiting).toBeGreaterThanOrEqual(pages.length);
	});

	/** The addresses that a browser fetches by itself while showing a page. */
	function loadedBy(document: (typeof pages)[number]['document']): string[] {
		const sources = withAttribute(document, 'src').map((element) => attribute(element, 'src')!);
		const sets = withAttribute(document, 'srcset').flatMap((element) =>
			attribute(element, 'srcset')!
				.split(',')
				.map((candidate) => candidate.trim().split(/\s+/)[0]!),
		);
		const links = byTag(document, 'link')
			.filter(
				(link) => !/^(canonical|alternate|license|author|next|prev|help|search|me)$/.test(attribute(link, 'rel') ?? ''),
			)
			.map((link) => attribute(link, 'href')!);
		const styles = byTag(document, 'style').flatMap((style) =>
			[...textOf(style).matchAll(/url\(\s*['"]?(.*?)['"]?\s*\)/g)].map((match) => match[1]!),
		);
		return [...sources, ...sets, ...links, ...styles];
	}

	const tagOf = ({ tagName, attrs }: Element) =>
		`<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
});
