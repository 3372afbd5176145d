/** Adds the stylesheet of a tool to the page, which is read without it. Resolves once it holds, or cannot be had. */
export function addStyle(address: string): Promise<void> {
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = address;
	document.head.append(link);
	return new Promise((resolve) => {
		link.onload = link.onerror = () => resolve();
	});
}
