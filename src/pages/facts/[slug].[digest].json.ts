import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getFacts } from '../../cite/queries.ts';

/**
 * What copying from a dispatch needs besides its text: fetched with the first link that is copied or the first
 * selection.
 */
export async function getStaticPaths() {
	return [...(await getFacts())].map(([slug, { facts, digest }]) => ({
		params: { slug, digest },
		props: { facts },
		cacheKey: digest,
	}));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.facts);
