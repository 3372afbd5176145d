import { say } from './notice.ts';

/**
 * Copies, and says so; where it cannot, says that, and leaves the text selected, to be copied by hand. Some browsers
 * let a page copy only while it answers a press: what is still to come is promised to them.
 */
export async function copy(
	text: string | Promise<string>,
	parent: Element,
	beside: Element | DOMRect,
	{ html, rest }: { html?: string; rest?: Element | undefined } = {},
) {
	try {
		await navigator.clipboard.write([
			new ClipboardItem({ ...blob('text/plain', text), ...(html && blob('text/html', html)) }),
		]);
		say('copied', parent, beside, rest);
	} catch {
		const address = document.createElement('span');
		address.className = 'address';
		address.append(await text);
		say('failed', parent, beside, address);
		getSelection()?.selectAllChildren(address);
	}
}

const blob = (type: string, content: string | Promise<string>) => ({
	[type]: Promise.resolve(content).then((text) => new Blob([text], { type })),
});
