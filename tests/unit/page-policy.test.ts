import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/publish/policy.ts';

const own = 'addEventListener("load", () => {})';
const emitted = new Set([createHash('sha256').update(own).digest('base64')]);
const page = (body: string) => `<head><meta name="viewport"></head><body>${body}</body>`;

test('a page may load what the build emitted, and its policy names nothing else', () => {
	const allowed = withPolicy(
		page(`<script>${own}</script><script type="module" src="/_astro/a.js"></script>`),
		emitted,
		'a.html',
	);
	expect(allowed.match(/sha256-[^']+/g)).toEqual([...emitted].map((hash) => `sha256-${hash}`));
});

test.each([
	['that the build did not emit', '<script>alert(1)</script>'],
	['from elsewhere', '<script src="https://example.org/a.js"></script>'],
	['with content beside its address', '<script src="/_astro/a.js">alert(1)</script>'],
])('a script %s stops the build, wherever it came from, and is named with its page', (_, script) => {
	expect(() => withPolicy(page(script), emitted, '404.html')).toThrow(
		`404.html has a script that is not the site's own: ${script}`,
	);
});

test.each([
	['a script', '<script>alert(1)</script>'],
	['an open script', '<script>'],
	['a style sheet and a form', '<style>a{}</style><form>'],
])('%s in the text of an attribute is none', (_, text) => {
	const policyOf = (body: string) => /<meta http-equiv[^>]*>/.exec(withPolicy(page(body), emitted, 'a.html'))![0];
	expect(policyOf(`<p title="${text}">a</p><script>${own}</script>`)).toBe(policyOf(`<script>${own}</script>`));
});
