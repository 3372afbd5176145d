import { say } from './notice.ts';

/** Copies, and says so; where it cannot, says that, and leaves the text selected, to be copied by hand. */
export async function copy(text: string, parent: Element, beside: Element | DOMRect, { html, rest }: { html?: string; rest?: Element | undefined } = {}) {
	try {
		await (html
			? navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })])
			: navigator.clipboard.writeText(text));
		say('copied', parent, beside, rest);
	} catch {
		const address = document.createElement('span');
		address.className = 'address';
		address.append(text);
		say('failed', parent, beside, address);
		getSelection()!.selectAllChildren(address);
	}
}
