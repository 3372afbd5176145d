import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Watching {
	/** When something moved, in milliseconds of the page. */
	layoutShifts: number[];
}

/** Runs in a page, or at the start of each: notes from then on when something in it moves by itself. */
export function watchShifts() {
	const layoutShifts: number[] = [];
	Object.assign(globalThis, { layoutShifts } satisfies Watching);
	new PerformanceObserver((list) => layoutShifts.push(...list.getEntries().map(({ startTime }) => startTime))).observe({
		type: 'layout-shift',
	});
}

/**
 * When something has moved in a watched page. A browser tells of that later, and in order: so a move is made that it
 * must tell of after all others.
 */
export async function shiftsSoFar(page: Page): Promise<number[]> {
	const since = await page.evaluate(async () => {
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const now = performance.now();
		const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2) as HTMLElement;
		Object.assign(seen.style, { position: 'relative', top: '50px' });
		return now;
	});
	const shifts = () => page.evaluate(() => (globalThis as unknown as Watching).layoutShifts);
	await expect.poll(async () => (await shifts()).some((time) => time >= since)).toBe(true);
	return (await shifts()).filter((time) => time < since);
}
