import { expect, test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../src/publish/policy.ts';
import { securityHeaders, transportHeader } from '../../src/publish/headers.ts';

/**
 * The score of MDN Observatory by the rules of its own code, algorithm 4 (@mdn/mdn-http-observatory 1.4.8). The package
 * scans hosts in the net alone and brings a web server and a database along. Its values are those of
 * `src/grader/charts.js`; named with each rule is the file of `src/analyzer/tests` that has it. No rule of cookies
 * (`cookies.js`), CORS (`cors.js`) or redirection to HTTPS (`redirection.js`) takes or gives anything here: the site
 * sets no cookie and no CORS header, and its hosts redirect to HTTPS at once.
 */
const policy = directivesOf(pagePolicy({ scripts: new Set(['a']), styles: new Set(['b']), sendsForm: false }));
const header = directivesOf(headerPolicy);
const broad = /^(?:\*|https?:|ftp:|data:|'unsafe-.*)/;

const rules: [name: string, points: number, holds: boolean][] = [
	// csp.js: default-src is 'none' alone, and no source is broad, unsafe or without encryption; else at most 5.
	[
		'CSP',
		10,
		policy.get('default-src')?.join() === "'none'" &&
			![...policy.values(), ...header.values()].flat().some((source) => broad.test(source)),
	],
	// cspParser.js: a policy that names a directive twice is invalid, which takes 25.
	['CSP is valid', 0, isOnce(headerPolicy) && isOnce(pagePolicyText())],
	// x-frame-options.js: frame-ancestors in the policy that is sent.
	['frames', 5, header.has('frame-ancestors')],
	// referrer-policy.js
	['referrer', 5, /^(?:no-referrer|same-origin|strict-origin)/.test(securityHeaders['Referrer-Policy'])],
	// cross-origin-resource-policy.js
	['CORP', 10, /^same-(?:origin|site)$/.test(securityHeaders['Cross-Origin-Resource-Policy'])],
	// x-content-type-options.js: else 5 are taken.
	['nosniff', 0, securityHeaders['X-Content-Type-Options'] === 'nosniff'],
	// strict-transport-security.js: half a year, else 10 are taken.
	['HSTS', 0, Number(/^max-age=(\d+)/.exec(transportHeader.value)?.[1]) >= 15_552_000],
	// subresource-integrity.js: scripts of the site's own origin, as the policy has it; else up to 50 are taken.
	['scripts', 0, policy.get('script-src')?.every((source) => /^'(?:self|sha256-.*)'$/.test(source)) === true],
];

test('the headers and the policy of a page have 130 points at MDN Observatory', () => {
	expect(rules.filter(([, , holds]) => !holds).map(([name]) => name)).toEqual([]);
	expect(100 + rules.reduce((sum, [, points]) => sum + points, 0)).toBe(130);
});

function pagePolicyText() {
	return pagePolicy({ scripts: new Set(), styles: new Set(), sendsForm: true });
}

function directivesOf(text: string): Map<string, string[]> {
	return new Map(
		text
			.split(';')
			.map((part) => part.split(' '))
			.map(([name = '', ...sources]) => [name, sources]),
	);
}

function isOnce(text: string): boolean {
	return directivesOf(text).size === text.split(';').length;
}
