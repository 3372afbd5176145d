import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';

/**
 * Listens on both addresses that `localhost` can mean, 127.0.0.1 and, where the machine has it, ::1, and on no other.
 * With one of the two alone, another program on the other would answer in our place unnoticed. Rejects with
 * `EADDRINUSE` where the port is busy on either; port 0 takes one that is free on both.
 */
export async function listen(create: () => Server, port: number): Promise<{ port: number; all: Server[] }> {
	const first = create();
	await started(first, port, '127.0.0.1');
	const { port: actual } = first.address() as AddressInfo;
	const second = create();
	try {
		await started(second, actual, '::1');
		return { port: actual, all: [first, second] };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return { port: actual, all: [first] };
		first.close();
		if (port === 0 && code === 'EADDRINUSE') return listen(create, port);
		throw error;
	}
}

const started = (server: Server, port: number, host: string) =>
	new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
