# Easel in a container: on a CPU, or on an NVIDIA card by --target cuda. Settings, pictures, fetched models and the unpacked
# native library live in /data. No port is exposed: the bot needs none; the chat server, and health and metrics, listen on
# loopback alone.
FROM debian:bookworm-slim AS poms
RUN apt-get update \
 && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
ENV MAVEN_FLAGS="-B -q -Dquick -Dmaven.test.skip=true -DincludeScope=runtime -DoutputDirectory=/app/lib"
# The poms alone fetch plugins and libraries: a layer that a change of sources does not undo.
COPY .mvn .mvn
COPY pom.xml ./
COPY engine/pom.xml engine/
COPY upscaler/pom.xml upscaler/
COPY bot/pom.xml bot/

FROM poms AS build-cuda
RUN mvn $MAVEN_FLAGS -Dcuda=central package dependency:copy-dependencies && rm -rf /app
COPY engine/src engine/src
COPY upscaler/src upscaler/src
COPY bot/src bot/src
RUN mvn $MAVEN_FLAGS -Dcuda=central clean package dependency:copy-dependencies && cp bot/target/easel-bot.jar /app/lib/

FROM poms AS build-cpu
RUN mvn $MAVEN_FLAGS package dependency:copy-dependencies && rm -rf /app
COPY engine/src engine/src
COPY upscaler/src upscaler/src
COPY bot/src bot/src
RUN mvn $MAVEN_FLAGS clean package dependency:copy-dependencies && cp bot/target/easel-bot.jar /app/lib/

# GPUs are counted through libcudart, which this image has where the loader looks.
FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04 AS cuda
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /data easel
COPY --from=build-cuda /app/lib /app/lib
COPY config /app/config
COPY scripts/alive LICENSE NOTICE /app/
ENV LC_ALL=C.UTF-8 EASEL_HOME=/data DJL_CACHE_DIR=/data/native
USER easel
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["/app/alive"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Deasel.root=/app", \
  "-Dlogback.configurationFile=/app/config/logback.xml", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", \
  "-cp", "/app/lib/*", "dev.easel.bot.cli.EaselMain"]

FROM debian:bookworm-slim AS cpu
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /data easel
COPY --from=build-cpu /app/lib /app/lib
COPY config /app/config
COPY scripts/alive LICENSE NOTICE /app/
ENV LC_ALL=C.UTF-8 EASEL_HOME=/data DJL_CACHE_DIR=/data/native
USER easel
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["/app/alive"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Deasel.root=/app", \
  "-Dlogback.configurationFile=/app/config/logback.xml", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", \
  "-cp", "/app/lib/*", "dev.easel.bot.cli.EaselMain"]
