import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getFacts } from '../../cite/queries.ts';

/**
 * What copying from the dispatches of an edition needs besides their texts: fetched with the first link that is copied
 * or the first selection.
 */
export async function getStaticPaths() {
	return [...(await getFacts())].map(([date, { facts, digest }]) => ({
		params: { date, digest },
		props: { facts },
		cacheKey: digest,
	}));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.facts);
