import { afterEach, describe, expect, test, vi } from 'vitest';
import { isDispatchPath } from '../../src/i18n/dispatch-path.ts';
import { dispatchKinds } from '../../src/domain/kinds.ts';
import { urls } from '../../src/i18n/urls.ts';

/** The address helper as it is with these settings. */
async function urlsWith(settings: Record<string, string>) {
	vi.resetModules();
	for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
	return import('../../src/i18n/urls.ts');
}

afterEach(() => {
	vi.unstubAllEnvs();
	// The files after this one share the modules, and one that refused its settings would refuse them again.
	vi.resetModules();
});

const interview = { kind: 'interview', slug: 'a-talk' } as const;

describe('addresses', () => {
	test('end with a slash and name the language first', async () => {
		const { urls } = await urlsWith({});
		expect(urls.dispatch('zh', interview)).toBe('/zh/interviews/a-talk/');
		expect(urls.dispatch('en', interview, 'dual')).toBe('/en/interviews/a-talk/dual/');
		expect(urls.segment('zh', interview, 'q1-p2')).toBe('/zh/interviews/a-talk/#q1-p2');
		expect(urls.quote('en', 'a-b')).toBe('/en/quotes/a-b/');
	});

	test.each(['/dispatches/', 'dispatches', '/dispatches'])(
		'stand under the base path however it is written: %s',
		async (BASE_PATH) => {
			const { urls } = await urlsWith({ BASE_PATH });
			expect(urls.home('zh')).toBe('/dispatches/zh/');
			expect(urls.root()).toBe('/dispatches/');
		},
	);

	test('lead to the same page in the other language', async () => {
		const { inLocale } = await urlsWith({ BASE_PATH: 'zh' });
		expect(inLocale('/zh/zh/quotes/', 'en')).toBe('/zh/en/quotes/');
	});

	test('are absolute on the public origin', async () => {
		const { absoluteUrl } = await urlsWith({ SITE_URL: 'https://example.org/' });
		expect(absoluteUrl('/zh/')).toBe('https://example.org/zh/');
	});

	test('need an origin and nothing more', async () => {
		await expect(urlsWith({ SITE_URL: 'https://example.org/folder/' })).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: SITE_URL is “https://example.org/folder/”, with more than an origin. Fix: SITE_URL=https://example.org BASE_PATH=/folder/]`,
		);
		await expect(urlsWith({ SITE_URL: 'example.org' })).rejects.toThrowErrorMatchingInlineSnapshot(
			`[Error: SITE_URL is “example.org”, which is no address of a site. Fix: its origin, such as SITE_URL=https://example.org]`,
		);
	});
});

test('a path leads to a dispatch where it is that of one, in one language, and of nothing else', () => {
	for (const kind of dispatchKinds) expect(isDispatchPath(urls.dispatch('zh', { kind, slug: 'a-slug' }))).toBe(true);
	const dispatch = { kind: 'interview', slug: 'a-slug' } as const;
	const others = [
		urls.home('zh'),
		urls.dispatch('en', dispatch, 'dual'),
		urls.answer('en', dispatch, 'q1'),
		urls.kind('zh', 'interview'),
		urls.kind('zh', 'interview', 2),
		`/base${urls.kind('zh', 'interview')}`,
		urls.edition('en', '2031-05-06'),
		urls.archive('zh', '2031', '05'),
		urls.quote('zh', 'a-quote'),
		urls.person('en', 'somebody'),
		urls.source('zh', 'a-page'),
		urls.search('zh'),
	];
	expect(others.filter(isDispatchPath)).toEqual([]);
});
