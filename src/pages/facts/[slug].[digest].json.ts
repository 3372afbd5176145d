import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDispatches } from '../../collections/dispatches.ts';
import { getPeople } from '../../collections/people.ts';
import { factsOf } from '../../components/links/facts-of.ts';

/** What copying from a dispatch needs besides its text: fetched with the first link that is copied or the first selection. */
export async function getStaticPaths() {
	const people = await getPeople();
	return (await getDispatches()).map((dispatch) => {
		const { facts, digest } = factsOf(dispatch, people);
		return { params: { slug: dispatch.slug, digest }, props: { facts } };
	});
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.facts);
