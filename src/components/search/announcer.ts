/** Puts sentences into a live region, the latest only, and after a while each, so that nobody is spoken to while typing. */
export function announcer(region: HTMLElement, wait: () => number): (sentence: string) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (sentence) => {
		clearTimeout(timer);
		const say = () => {
			if (region.textContent !== sentence) region.textContent = sentence;
		};
		const delay = wait();
		if (delay === 0) say();
		else timer = setTimeout(say, delay);
	};
}
