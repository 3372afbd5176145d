import { fileTypes } from '../file-types.ts';
import { cacheControl, hashedPaths, securityHeaders, transportHeader } from '../headers.ts';
import { writtenBy, type PublishedSite } from '../published-site.ts';

/**
 * A site of Debian's nginx, for its sites-enabled/. Headers are set once, on the server: a `location` with one of its
 * own would send that one alone. An error page has another `$uri` than what was asked for, so that none is kept.
 */
export function nginxSite(site: PublishedSite, { listen, folder }: NginxPlace = served): string {
	const { basePath, moved } = site;
	return `${writtenBy(
		`Needs nginx and libnginx-mod-http-brotli-static. The built site is in ${folder}.`,
		'Certificates: certbot --nginx. What moved is named here too: reload nginx after a release.',
	)}
map $scheme$http_x_forwarded_proto $dispatches_transport {
	default "";
	~https "${transportHeader.value}";
}

map $uri $dispatches_caching {
	default "${cacheControl.other}";
	~(?:/|\.html)$ "${cacheControl.other}";
	~^${escaped(basePath)}(?:${hashedPaths.map(escaped).join('|')}) "${cacheControl.hashed}";
}

server {
${listen.map((address) => `\tlisten ${address};\n`).join('')}\tserver_name ${new URL(site.origin).hostname};

${Object.entries(securityHeaders)
	.map(([name, value]) => `\tadd_header ${name} "${value}" always;\n`)
	.join('')}\tadd_header ${transportHeader.name} $dispatches_transport always;
	add_header Cache-Control $dispatches_caching always;

	default_type application/octet-stream;
	types {
${fileTypes()
	.map(([extension, type]) => `\t\t"${type}" ${extension};\n`)
	.join('')}\t}

	gzip off;
	gzip_static on;
	brotli_static on;
	gzip_vary on;
	server_tokens off;
	absolute_redirect off;
	error_page 404 ${basePath}404.html;
	error_page 403 =404 ${basePath}404.html;

${folderOf(basePath, folder)}
	location ~ /\\.(?!well-known/) {
		return 404;
	}

${moved.map(({ path, to }) => `\tlocation = ${path} {\n\t\treturn 301 "${withQuery(to)}";\n\t}\n`).join('')}}
`;
}

const folderOf = (basePath: string, folder: string) =>
	basePath === '/'
		? `\troot ${folder};\n`
		: `\tlocation = / {\n\t\treturn 302 ${basePath};\n\t}\n
	location = ${basePath.slice(0, -1)} {\n\t\treturn 301 ${basePath}$is_args$args;\n\t}\n
	location / {\n\t\treturn 404;\n\t}\n
	location ${basePath} {\n\t\talias ${folder}/;\n\t}\n`;

/** The query of the old address stands before the fragment of the new one. */
const withQuery = (to: string) => to.replace(/^([^#]*)/, '$1$$is_args$$args');

const escaped = (path: string) => path.replaceAll('.', '\\.');

const served: NginxPlace = { listen: ['80', '[::]:80'], folder: '/var/www/dispatches/current' };

interface NginxPlace {
	listen: readonly string[];
	/** Absolute, without a slash at its end. */
	folder: string;
}
