import { fileTypes } from '../file-types.ts';
import { cacheControl, hashedPaths, securityHeaders, transportHeader } from '../headers.ts';
import { writtenBy, type PublishedSite } from '../published-site.ts';

/**
 * A Caddyfile. `address`: where Caddy listens, by default at the site's own address, with a certificate. A redirect
 * loses the query: a link that says which text it was made for opens without the notice that the text has changed.
 */
export function caddyfile(
	{ origin, basePath, moved }: PublishedSite,
	{ address = new URL(origin).host, folder = '/var/www/dispatches/current' } = {},
): string {
	const hashed = hashedPaths.map((start) => `${basePath}${start}*`).join(' ');
	const isEncrypted = !address.startsWith('http://');
	return `${writtenBy(`The built site is in ${folder}.`)}
${address} {
	header {
${Object.entries({
	...securityHeaders,
	...(isEncrypted && { [transportHeader.name]: transportHeader.value }),
})
	.map(([name, value]) => `\t\t${name} "${value}"\n`)
	.join('')}\t}

	@hashed {
		path ${hashed}
		not path */ *.html
	}
	header @hashed Cache-Control "${cacheControl.hashed}"
	@other not {
		path ${hashed}
		not path */ *.html
	}
	header @other Cache-Control "${cacheControl.other}"

${fileTypes()
	.map(([extension, type]) => `\t@${extension} path *.${extension}\n\theader @${extension} Content-Type "${type}"\n`)
	.join('')}
${moved.map(({ path, to }) => `\tredir ${path} ${to} 301\n`).join('')}${
		basePath === '/' ? '' : `\tredir / ${basePath} 302\n\tredir ${basePath.slice(0, -1)} ${basePath} 301\n`
	}
	root * ${folder}
	@hidden {
		path */.*
		not path ${basePath}.well-known/*
	}
	@unnameable path_regexp \\x00|[^/]{256}
	route {
		error @hidden 404
		error @unnameable 404
		handle_path ${basePath}* {
			file_server {
				precompressed br zstd gzip
			}
		}
		error 404
	}

	handle_errors {
		header Cache-Control "${cacheControl.other}"
		header Content-Type "text/html;charset=utf-8"
		rewrite * /404.html
		file_server
	}
}
`;
}
