/**
 * In development alone: shows what `npm run check:content` says of the dispatch of this page, each finding beside its
 * segment, or over the text where it is about more. A click opens the editor at the line.
 */
import { isListOf, isShape, isText, isOptional, type Guard } from '../domain/shape.ts';

/** A finding as the page shows it. */
export interface ShownFinding {
	file: string;
	message: string;
	fix: string;
	/** What an editor opens: absolute path, line and column. */
	opens: string;
	/** Id of the segment that it is about; absent where it is about more than one. */
	segment?: string | undefined;
	isWarning: boolean;
}

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';
const isFindings = isListOf(
	isShape<ShownFinding>({
		file: isText,
		message: isText,
		fix: isText,
		opens: isText,
		segment: isOptional(isText),
		isWarning: isFlag,
	}),
);

const [, slug] = /\/(?:zh|en)\/[a-z-]+\/([^/]+)\//.exec(location.pathname) ?? [];

const style = document.createElement('style');
style.textContent = `
	.finding { font: 0.875rem/1.5 system-ui, sans-serif; grid-column: 1 / -1; margin-block: 0.5rem }
	.finding strong { font-weight: 600 }
	.finding a { display: inline-block; min-block-size: 1.5rem }
	.finding small { display: block; white-space: pre-wrap }
`;
document.head.append(style);

async function show() {
	const response = await fetch('/@findings');
	const found: unknown = await response.json();
	for (const shown of document.querySelectorAll('.finding')) shown.remove();
	if (!isFindings(found)) return;
	for (const finding of found) if (finding.file.startsWith(`content/dispatches/${slug}/`)) add(finding);
}

function add({ file, message, fix, opens, segment, isWarning }: ShownFinding) {
	const note = document.createElement('aside');
	note.className = 'finding';
	note.lang = 'en';
	const link = document.createElement('a');
	link.href = `/__open-in-editor?file=${encodeURIComponent(opens)}`;
	link.textContent = `${file}${opens.slice(opens.indexOf(file) + file.length)}`;
	link.addEventListener('click', (event) => {
		event.preventDefault();
		void fetch(link.href);
	});
	const kind = document.createElement('strong');
	kind.textContent = isWarning ? 'Warning' : 'Mistake';
	const way = document.createElement('small');
	way.textContent = `Fix: ${fix}`;
	note.append(kind, ' ', link, ' ', message, way);
	const shown = segment && document.querySelector(`[data-segment="${CSS.escape(segment)}"]`);
	if (shown) (shown.closest('.pair') ?? shown).append(note);
	// Inside of it, a note would move what the page lays out.
	else document.querySelector('article')?.before(note);
}

if (slug) {
	void show();
	import.meta.hot?.on('findings', () => void show());
}
