import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../generated/registry.ts';
import { fieldLives } from '../../site/field-lives.ts';

/** What the fields of a message are in the other versions; its page asks for it when a field is opened. */
export const getStaticPaths: GetStaticPaths = () =>
  [...fieldLives(site())].map(([name, lives]) => ({
    params: { message: name.toLowerCase() },
    props: { lives },
  }));

/** The lives of the fields of the message, as JSON. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.lives));
