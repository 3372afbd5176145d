import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDispatches } from '../../collections/dispatches.ts';
import { getPeople } from '../../collections/people.ts';
import { sourceFacts } from '../../components/links/source-facts.ts';

/** Who says what in a dispatch: what the line under copied words is made of, fetched with the first selection. */
export async function getStaticPaths() {
	return (await getDispatches()).map((dispatch) => ({ params: { slug: dispatch.slug }, props: { dispatch } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => Response.json(sourceFacts(props.dispatch, await getPeople()));
