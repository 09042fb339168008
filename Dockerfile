# Wirewatch in a container, unpacked from its release archive on a Java runtime. An archive in distribution/target is taken as
# it is; where there is none, the first stage builds it. `docker build -t wirewatch .`; see docs/docker.md.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS archive
WORKDIR /src
COPY . .
RUN set -e; \
  [ -n "$(ls distribution/target/wirewatch-*.tar.gz 2>/dev/null)" ] || \
    ./mvnw -B -q -Dfast -Prelease -pl distribution -am package; \
  mkdir /opt/wirewatch; \
  tar -xzf "$(ls -t distribution/target/wirewatch-*.tar.gz | head -n 1)" --strip-components=1 -C /opt/wirewatch

FROM ${BASE_IMAGE}
COPY --from=archive /opt/wirewatch /opt/wirewatch
RUN mkdir -p /data && chown 10001:0 /data && chmod 770 /data
ENV HOME=/data
WORKDIR /data
VOLUME /data
USER 10001:0
EXPOSE 8765
# /dev/tcp is bash's own: the image needs no curl
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8765 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"up\"' <&3"]
ENTRYPOINT ["sh", "/opt/wirewatch/bin/wirewatch"]
CMD ["--help"]
