import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDispatches } from '../../collections/dispatches.ts';
import { getPeople } from '../../collections/people.ts';
import type { Facts } from '../../components/links/facts.ts';
import { sourceFacts } from '../../components/links/source-facts.ts';
import { allSegments, segmentTexts } from '../../domain/dispatch.ts';
import { version } from '../../permalinks/hash.ts';

/** What copying from a dispatch needs besides its text: fetched with the first link that is copied or the first selection. */
export async function getStaticPaths() {
	return (await getDispatches()).map((dispatch) => ({ params: { slug: dispatch.slug }, props: { dispatch } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dispatch } }) => {
	const versions = Object.fromEntries(allSegments(dispatch).map((segment) => [segment.id, version(segmentTexts(segment))]));
	return Response.json({ source: sourceFacts(dispatch, await getPeople()), versions } satisfies Facts);
};
