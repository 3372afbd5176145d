import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { localePaths } from '../../collections/paths.ts';
import { openSearch } from '../../feeds/open-search.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(openSearch(props.locale));
