/**
 * Astro's log during a build: warnings are printed, errors are kept, so that a failure is told once and an error
 * that Astro only logs (a broken reference) fails the build too. Named in the build's settings by its path.
 */
export default function buildLog(): { write(event: LogEvent): void } {
	return {
		write({ level, label, message, newLine }) {
			if (level === 'error') loggedErrors.push(message);
			else
				process.stdout.write(
					`${label && label !== 'SKIP_FORMAT' ? `[${label}] ` : ''}${message}${newLine ? '\n' : ''}`,
				);
		},
	};
}

/** The errors logged so far in this process. */
export const loggedErrors: string[] = [];

interface LogEvent {
	level: string;
	label: string | null;
	message: string;
	newLine: boolean;
}
