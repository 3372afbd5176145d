import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { localePaths } from '../../collections/paths.ts';
import { webManifest } from '../../meta/web-manifest.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(webManifest(props.locale));
