import type { APIRoute } from 'astro';
import type { Cited } from '../../cite/cited.ts';
import { files, type FileExtension } from '../../cite/formats.ts';
import { getCited } from '../../cite/queries.ts';

/** One file a format for everything that can be cited. */
export async function getStaticPaths() {
	const all = await getCited();
	return all.flatMap((cited) =>
		Object.keys(files).map((extension) => ({ params: { key: cited.key, extension }, props: { cited, extension } })),
	);
}

export const GET: APIRoute<{ cited: Cited; extension: FileExtension }> = ({ props: { cited, extension } }) => {
	const { type, write } = files[extension];
	return new Response(write(cited), { headers: { 'Content-Type': `${type};charset=utf-8` } });
};
