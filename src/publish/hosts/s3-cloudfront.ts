import { fileTypes } from '../file-types.ts';
import { cacheControl, hashedPaths, securityHeaders, transportHeader } from '../headers.ts';
import { writtenBy, type PublishedSite } from '../published-site.ts';

/** A shell script that copies the built site into a bucket: what pages ask for first, then the pages. */
export function s3Script({ basePath }: PublishedSite): string {
	const all = "--recursive --only-show-errors --exclude '*'";
	const target = `"s3://$BUCKET${basePath}"`;
	const copy = (includes: string, caching: string) => (type: string) =>
		`aws s3 cp dist ${target} ${all} ${includes} --content-type '${type}' --cache-control '${caching}'\n`;
	const hashed = fileTypes()
		.filter(([extension]) => extension !== 'html')
		.map(([extension, type]) =>
			copy(hashedPaths.map((start) => `--include '${start}*.${extension}'`).join(' '), cacheControl.hashed)(type),
		);
	const others = fileTypes()
		.toReversed()
		.map(([extension, type]) =>
			copy(
				[
					`--include '*.${extension}'`,
					...(extension === 'html' ? [] : hashedPaths.map((start) => `--exclude '${start}*'`)),
				].join(' '),
				cacheControl.other,
			)(type),
		);
	return `#!/bin/sh
${writtenBy('Run in the project: BUCKET=… DISTRIBUTION=… sh dist-hosts/s3-cloudfront/publish.sh')}
set -eu
${[...hashed, ...others].join('')}
aws s3 sync dist ${target} --delete --size-only --only-show-errors --exclude '*' ${fileTypes()
		.map(([extension]) => `--include '*.${extension}'`)
		.join(' ')}
aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '${basePath}*'
`;
}

/** A CloudFront function for viewer requests: redirects, slashes, and the file of a folder. */
export const cloudFrontFunction = ({ moved }: PublishedSite): string => `\
// Written by npm run release from src/publish/. Change it there. Runtime: cloudfront-js-2.0, at most 10 KB.
const moved = ${JSON.stringify(Object.fromEntries(moved.map(({ path, to }) => [path, to])), null, '\t')};

function handler(event) {
	const request = event.request;
	const to = Object.hasOwn(moved, request.uri) ? moved[request.uri] : undefined;
	if (to) return redirect(to);
	if (/\\/[^/.]+$/.test(request.uri)) return redirect(request.uri + '/');
	if (request.uri.endsWith('/')) request.uri += 'index.html';
	return request;
}

function redirect(location) {
	return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
`;

/** For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://headers.json`. */
export function cloudFrontHeaders(): string {
	const {
		'Content-Security-Policy': policy,
		'Referrer-Policy': referrer,
		'X-Content-Type-Options': _,
		...others
	} = securityHeaders;
	const items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true }));
	const config = {
		Name: 'dispatches',
		SecurityHeadersConfig: {
			ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
			ContentTypeOptions: { Override: true },
			ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
			StrictTransportSecurity: {
				Override: true,
				AccessControlMaxAgeSec: Number(transportHeader.value.replace('max-age=', '')),
			},
		},
		CustomHeadersConfig: { Quantity: items.length, Items: items },
	};
	return `${JSON.stringify(config, null, '\t')}\n`;
}
