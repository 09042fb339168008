# Wirewatch in a container. What distribution/target/wirewatch holds is taken as it is if it is not older than the sources;
# otherwise it is built in the first stage. `docker build -t wirewatch .`; see docs/docker.md.
ARG BUILD_IMAGE=eclipse-temurin:25-jdk
ARG BASE_IMAGE=eclipse-temurin:25-jdk

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN ./wirewatch --version

FROM ${BASE_IMAGE}
COPY --from=build /src/distribution/target/wirewatch /opt/wirewatch
RUN mkdir -p /data && chown 10001:0 /data && chmod 770 /data
ENV HOME=/data
WORKDIR /data
VOLUME /data
USER 10001:0
EXPOSE 8765
# /dev/tcp is bash's own: the image needs no curl
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8765 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["sh", "/opt/wirewatch/bin/wirewatch"]
CMD ["--help"]
