import { writtenBy } from '../published-site.ts';

/** An image of the built site under the same nginx. */
export const dockerfile = (): string => `${writtenBy(
	'docker build -f dist-hosts/docker/Dockerfile -t dispatches . && docker run -p 8080:80 dispatches',
)}
FROM debian:bookworm-slim
RUN apt-get update \\
	&& apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \\
	&& rm -rf /var/lib/apt/lists/*
COPY dist-hosts/nginx/dispatches.conf /etc/nginx/sites-enabled/default
COPY dist/ /var/www/dispatches/current/
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
`;
