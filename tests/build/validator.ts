import { HtmlValidate } from 'html-validate/node';
import type { Page } from './html.ts';

/**
 * The rules of the HTML standard and of WCAG, none of style: white space, quotes, closing slashes and the like are
 * left to Astro. A button in a form submits it without saying so, as the standard has it. A table whose rows hold both
 * languages is one by its roles.
 */
const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y'],
	rules: {
		'no-implicit-button-type': 'off',
		'prefer-native-element': 'off',
	},
});

/** What is wrong with the pages, as `/path:line:column rule: message`. */
export async function mistakesIn(pages: readonly Page[]): Promise<string[]> {
	const findings: string[] = [];
	for (const page of pages) {
		const report = await validator.validateString(page.html, `/${page.path}`);
		for (const { filePath, messages } of report.results) {
			for (const { line, column, ruleId, message } of messages)
				findings.push(`${filePath}:${line}:${column} ${ruleId}: ${message}`);
		}
	}
	return findings;
}
