# Styrbord in a container. docs/drift.md says how it is run; compose.yaml has PostgreSQL beside it.
FROM node:24-bookworm-slim AS build
WORKDIR /styrbord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf dist/bench

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4180 STYRBORD_DATA=/data
WORKDIR /styrbord
COPY --from=build /styrbord/package.json ./
COPY --from=build /styrbord/node_modules ./node_modules
COPY --from=build /styrbord/dist ./dist
COPY --from=build /styrbord/models ./models
# The user is known by its number, so that a host can refuse whatever would run as root.
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 4180
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/server/main.js"]
CMD ["start"]
